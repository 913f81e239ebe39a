// Runs one script on Pyodide under Node: node pyodide.mjs ASSETS ORDER OURS...
// ORDER is a JSON file (prove.elsewhere.Order); OURS are the files of prove
// that it needs.  Prints what the script left behind as one JSON object.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const [assets, orderFile, ...ours] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${assets}/pyodide.mjs`));
const order = JSON.parse(readFileSync(orderFile, "utf8"));

const python = await loadPyodide({ indexURL: `${assets}/` });
python.FS.mkdirTree("/prove/work");
python.FS.mkdirTree("/ours/prove");
for (const file of ours) {
  python.FS.writeFile(`/ours/prove/${basename(file)}`, readFileSync(file));
}
const text = order.lines.map(([line]) => `${line}\n`).join("");
python.FS.writeFile("/prove/work/main.py", text);
python.globals.set("order_text", JSON.stringify(order));

// runPythonAsync, so that asyncio.run can wait inside the script.
const exitcode = await python.runPythonAsync(`
def __run():
    import atexit, json, sys
    # The first entry is replaced by the folder of the script.
    sys.path[:0] = ["", "/ours"]
    from prove.elsewhere import run
    order = json.loads(order_text)
    status = 0
    try:
        run(order)
    except SystemExit as stop:
        status = stop.code
        if status is not None and not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return status or 0

__run()
`);

const [stdout, stderr, events] = order.request.files;
const left = { exitcode };
for (const [name, file] of Object.entries({
  stdout, stderr, events, answer: order.answer,
})) {
  const known = python.FS.analyzePath(file).exists;
  const bytes = known ? python.FS.readFile(file) : new Uint8Array();
  left[name] = Buffer.from(bytes).toString("base64");
}
process.stdout.write(JSON.stringify(left));
process.exit(0); // pending timers of the script must not keep us
