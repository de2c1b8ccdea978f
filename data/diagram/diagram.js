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

  // The legend and the filters: types, relations, levels of regions, the least number of sentences.
  const legend = [...document.querySelectorAll(".legend button")];
  const ticks = [...document.querySelectorAll(".filters input[type=checkbox]")];
  const least = document.getElementById("least");
  function apply() {
    const types = new Set(legend.filter((b) => b.getAttribute("aria-pressed") !== "true").map((b) => b.dataset.kind));
    const off = (key) => new Set(ticks.filter((t) => t.dataset[key] !== undefined && !t.checked).map((t) => t.dataset[key]));
    const kinds = off("kind");
    const levels = off("level");
    const fewest = least ? Number(least.value) || 1 : 1;
    const gone = new Set(nodes.get().filter((n) => types.has(n.kind) || (n.level && levels.has(n.level))).map((n) => n.id));
    const tied = new Set();
    const loose = new Set(nodes.getIds());
    edges.update(edges.get().map((e) => {
      loose.delete(e.from);
      loose.delete(e.to);
      const hidden = kinds.has(e.kind) || e.sentences < fewest || gone.has(e.from) || gone.has(e.to);
      if (!hidden) tied.add(e.from).add(e.to);
      return { id: e.id, hidden: hidden };
    }));
    // what the filters leave without a relation goes too
    const strict = kinds.size > 0 || fewest > 1;
    nodes.update(nodes.get().map((n) => ({ id: n.id, hidden: gone.has(n.id) || (strict && !tied.has(n.id) && !loose.has(n.id)) })));
  }
  legend.forEach((button) => {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  });
  ticks.forEach((tick) => tick.addEventListener("change", apply));
  if (least) least.addEventListener("input", apply);
  document.addEventListener("pointerdown", (event) => {
    document.querySelectorAll(".filters details[open]").forEach((list) => list.contains(event.target) || list.removeAttribute("open"));
  });

  const fit = () => network.fit({ animation: false });
  // The frame's size and the labels' widths are known once something has been drawn.
  requestAnimationFrame(() => requestAnimationFrame(fit));
  window.addEventListener("resize", fit);
})();
