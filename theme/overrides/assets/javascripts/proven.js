// Material draws the buttons of a listing when it comes into view, and the
// tags of a search result, in navigation landmarks that have no name. They
// are no navigation.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element)
        for (const tools of [node, ...node.getElementsByTagName("nav")])
          if (tools.matches(".md-code__nav, .md-tags"))
            tools.setAttribute("role", "none")
}).observe(document.documentElement, { childList: true, subtree: true })
