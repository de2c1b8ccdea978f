// Runs after pyvis's own script: `network`, `nodes` and `edges` are its variables. All words go through textContent.
(function () {
  "use strict";
  const MOST_ON_HOVER = 3;

  function card(hover, most) {
    const box = document.createElement("div");
    box.className = "hover";
    const add = (tag, words, parent, name) => {
      const element = document.createElement(tag);
      element.textContent = words;
      if (name) element.className = name;
      parent.appendChild(element);
      return element;
    };
    add("strong", hover.title, box);
    add("div", hover.notes.join(" · "), box, "notes");
    hover.quotes.slice(0, most).forEach(([quote, place]) => {
      const words = add("blockquote", quote ? "“" + quote + "”" : "", box);
      add("small", place, words);
    });
    if (hover.quotes.length > most) add("div", "… +" + (hover.quotes.length - most), box, "notes");
    return box;
  }

  // vis-network shows a title that is an element as it is; it is made when it is needed.
  network.on("hoverNode", (event) => show(nodes, event.node));
  network.on("hoverEdge", (event) => show(edges, event.edge));
  function show(set, id) {
    const item = set.get(id);
    if (item && item.hover && !item.title) set.update({ id: id, title: card(item.hover, MOST_ON_HOVER) });
  }

  // A click keeps the words in a panel and the neighbours in colour.
  const panel = document.getElementById("panel");
  network.on("click", (event) => {
    const item = event.nodes.length ? nodes.get(event.nodes[0]) : event.edges.length ? edges.get(event.edges[0]) : null;
    panel.replaceChildren();
    panel.hidden = !item;
    if (item) panel.appendChild(card(item.hover, Infinity));
    fade(event.nodes.length ? event.nodes[0] : null);
  });
  function fade(id) {
    const near = id === null ? null : new Set([id, ...network.getConnectedNodes(id)]);
    nodes.update(nodes.map((node) => ({ id: node.id, opacity: !near || near.has(node.id) ? 1 : 0.15 })));
  }

  // The legend hides and shows a type.
  document.querySelectorAll(".legend button").forEach((button) => {
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      const kind = button.dataset.kind;
      nodes.update(nodes.get({ filter: (n) => n.kind === kind }).map((n) => ({ id: n.id, hidden: !shown })));
    });
  });

  const fit = () => network.fit({ animation: false });
  // The frame's size and the labels' widths are known once something has been drawn.
  requestAnimationFrame(() => requestAnimationFrame(fit));
  window.addEventListener("resize", fit);
})();
