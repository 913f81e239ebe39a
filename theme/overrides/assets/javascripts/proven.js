// Material draws the buttons of a listing when it comes into view, in a
// navigation landmark that has no name. They are no navigation.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element)
        for (const tools of [node, ...node.getElementsByTagName("nav")])
          if (tools.classList.contains("md-code__nav"))
            tools.setAttribute("role", "none")
}).observe(document.documentElement, { childList: true, subtree: true })
