// Runs scripts on Pyodide under Node, each in an interpreter of its own:
//
//   node pyodide.mjs ASSETS SNAPSHOT ROOT MODULES OURS...
//
// Says "ready", reads an order (prove.elsewhere.Order) as one line of JSON,
// answers with one line, and so on. Loading Pyodide takes seconds; a new
// interpreter is therefore made from a picture of the memory of one that was
// loaded, and the next is made while nobody waits. SNAPSHOT keeps the picture.
// OURS are the files of prove that run inside, and MODULES is what has been
// imported when a script starts.
import {
  existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [assets, snapshotFile, root, modules, ...ours] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${assets}/pyodide.mjs`));
const LEFT_OUT = /^(\..*|__pycache__|build|dist|.*\.(so|egg-info))$/;
const MOST_MEMORY = 2 ** 30; // bytes, then a script sees a MemoryError

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65536 > MOST_MEMORY) {
    throw new RangeError("too much memory");
  }
  return grow.call(this, pages);
};

// The same bytes are compiled once, and not for every interpreter.
const instantiate = WebAssembly.instantiate;
let compiled;
WebAssembly.instantiate = async (source, imports) => {
  if (source instanceof WebAssembly.Module || source.byteLength < 2 ** 20) {
    return instantiate(source, imports);
  }
  compiled ??= await WebAssembly.compile(source);
  return { module: compiled, instance: await instantiate(compiled, imports) };
};

/** The files below a folder of this machine: pairs of name and content. */
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (LEFT_OUT.test(entry.name)) {
      continue;
    } else if (entry.isDirectory()) {
      yield* files(path);
    } else {
      yield [path, readFileSync(path)];
    }
  }
}

function write(python, path, content) {
  const folder = dirname(path);
  if (!python.FS.analyzePath(folder).exists) {
    python.FS.mkdirTree(folder);
  }
  python.FS.writeFile(path, content);
}

/** An interpreter: loaded, or made from the picture of one that was. */
async function load(options) {
  const timers = new Set();
  const python = await loadPyodide({
    indexURL: `${assets}/`,
    env: { HOME: "/home", PYTHONINSPECT: "" },
    stdout: () => {}, // a script's own output goes to files
    stderr: () => {},
    // Its own, so that what a script does to `js` is gone with it.
    jsglobals: {
      __proto__: globalThis,
      setTimeout: (...rest) => {
        const timer = setTimeout(...rest);
        timers.add(timer);
        return timer;
      },
    },
    ...options,
  });
  return { python, timers };
}

async function picture() {
  if (!existsSync(snapshotFile)) {
    const { python } = await load({ _makeSnapshot: true });
    for (const file of ours) {
      write(python, `/ours/prove/${basename(file)}`, readFileSync(file));
    }
    python.runPython(`
import gc, sys
sys.path[:0] = ["", "/ours"]
import prove.elsewhere, ${modules}
sys.path.remove("/ours")
sys.path.append(prove.elsewhere.PROJECT)
gc.collect()
gc.freeze()  # what a script leaves is found without searching all of this
`);
    mkdirSync(dirname(snapshotFile), { recursive: true });
    const draft = `${snapshotFile}.${process.pid}`;
    writeFileSync(draft, python.makeMemorySnapshot());
    renameSync(draft, snapshotFile);
  }
  return readFileSync(snapshotFile);
}

const snapshot = await picture();
const examples = existsSync(`${root}/examples`)
  ? [...files(`${root}/examples`)]
  : [];

function run({ python, timers }, order) {
  const { folder } = order.request;
  for (const [path, content] of examples) {
    write(python, `/project${path.slice(root.length)}`, content);
  }
  python.FS.mkdirTree(folder);
  if (order.copy) {
    const from = join(root, order.copy);
    for (const [path, content] of files(from)) {
      write(python, folder + path.slice(from.length), content);
    }
  }
  const text = order.lines.map((line) => `${line}\n`).join("");
  write(python, order.request.script, text);
  const answer = { exitcode: 1, failed: "" };
  try {
    const elsewhere = python.pyimport("prove.elsewhere");
    answer.exitcode = elsewhere.run_to_its_end(JSON.stringify(order));
  } catch (error) {
    answer.failed = String(error); // the interpreter itself broke
  }
  const [stdout, stderr, events] = order.request.files;
  const left = { stdout, stderr, events, answer: order.answer };
  for (const [name, file] of Object.entries(left)) {
    const known = python.FS.analyzePath(file).exists;
    const bytes = known ? python.FS.readFile(file) : new Uint8Array();
    answer[name] = Buffer.from(bytes).toString("base64");
  }
  timers.forEach(clearTimeout);
  return answer;
}

process.stdout.on("error", () => process.exit(0)); // nobody listens now
let next = await load({ _loadSnapshot: snapshot });
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  const answer = run(next, JSON.parse(line));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  next = await load({ _loadSnapshot: snapshot });
  process.stdout.write("ready\n");
}
process.exit(0); // whatever scripts left pending
