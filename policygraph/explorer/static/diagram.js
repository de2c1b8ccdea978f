// Diagrams: vis-network draws, places come with the data, a double click expands. All words are text.
const PALE = 0.15;

document.querySelectorAll(".network").forEach((box) => {
  // a picture far below waits until it is scrolled to
  const watch = new IntersectionObserver((seen) => {
    if (seen.some((one) => one.isIntersecting)) {
      watch.disconnect();
      start(box);
    }
  }, { rootMargin: "200px" });
  watch.observe(box);
});

async function start(box) {
  const wait = box.querySelector(".wait");
  try {
    const canvas = box.querySelector(".canvas");
    const width = "width=" + Math.round(canvas.clientWidth);
    const answer = await fetch(box.dataset.source + (box.dataset.source.includes("?") ? "&" : "?") + width);
    const data = await answer.json();
    if (!answer.ok) throw new Error(data.error);
    if (!data.nodes.length) return void (wait.textContent = box.dataset.empty);
    draw(box, data);
    wait.remove();
  } catch (error) {
    wait.textContent = box.dataset.failed + error.message;
  }
}

function draw(box, data) {
  const style = getComputedStyle(box);
  const ink = style.getPropertyValue("--ink").trim();
  const paper = style.getPropertyValue("--card").trim();
  const line = style.getPropertyValue("--edge").trim();
  const canvas = box.querySelector(".canvas");
  const dark = document.createElement("span");
  box.append(dark);
  const nodes = new vis.DataSet(data.nodes.map(node));
  const edges = new vis.DataSet(data.edges.map(edge));
  const hidden = new Set();

  function colour(one) {
    // the palette's style sheet knows the colour of a type in the dark
    dark.className = "t-" + one.type;
    return getComputedStyle(dark).getPropertyValue("--type").trim() || one.color;
  }

  function node(one) {
    const fill = colour(one);
    const marked = { background: fill, border: ink };
    return {
      ...one,
      title: undefined,
      typeTitle: one.title,
      shape: one.shape,
      color: { background: fill, border: paper, highlight: marked, hover: marked },
      font: { size: one.font, color: ink, strokeColor: paper, strokeWidth: 4 },
    };
  }

  function edge(one) {
    return {
      ...one,
      id: [one.from, one.type, one.to].join("\u0000"),
      title: undefined,
      typeTitle: one.title,
      dashes: one.dashed,
      arrows: { to: { enabled: one.arrow } },
    };
  }

  const network = new vis.Network(canvas, { nodes, edges }, {
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: true, multiselect: false, zoomView: true },
    nodes: { borderWidth: 1.5, font: { face: style.fontFamily }, scaling: { label: { enabled: false, drawThreshold: 8 } } },
    edges: {
      color: { color: line, highlight: ink, hover: ink },
      smooth: false,
      arrows: { to: { enabled: true, scaleFactor: 0.45 } },
    },
  });
  box.network = network; // for tests and for the curious
  const fit = () => network.fit({ animation: false });
  requestAnimationFrame(() => requestAnimationFrame(fit));
  new ResizeObserver(fit).observe(canvas);
  box.querySelector(".fit").addEventListener("click", fit);

  // The wheel scrolls the page until the picture has been clicked.
  canvas.addEventListener("wheel", (event) => { if (!box.classList.contains("live")) event.stopImmediatePropagation(); }, { capture: true });
  canvas.addEventListener("pointerdown", () => box.classList.add("live"));
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) box.classList.remove("live"); });

  // Types, relations, least evidence
  const types = box.querySelector(".types");
  const kinds = box.querySelector(".kinds");
  const least = box.querySelector(".least");
  function legend() {
    types.replaceChildren();
    const counts = new Map();
    nodes.forEach((one) => counts.set(one.type, [one.typeTitle, (counts.get(one.type)?.[1] || 0) + 1]));
    counts.forEach(([title, count], type) => {
      const button = element("button", "pick", "");
      button.type = "button";
      button.append(element("span", "dot t-" + type, ""), title + " ", element("b", "", String(count)));
      button.setAttribute("aria-pressed", String(!hidden.has(type)));
      button.addEventListener("click", () => {
        hidden.has(type) ? hidden.delete(type) : hidden.add(type);
        button.setAttribute("aria-pressed", String(!hidden.has(type)));
        apply();
      });
      types.append(button);
    });
    const chosen = kinds.value;
    const names = new Map(edges.map((one) => [one.type, one.typeTitle]));
    kinds.replaceChildren(kinds.options[0], ...[...names].map(([type, title]) => {
      const option = element("option", "", title);
      option.value = type;
      return option;
    }));
    kinds.value = names.has(chosen) ? chosen : "";
    const left = data.left ? " · " + box.dataset.left.replace("{n}", data.left) : "";
    box.querySelector(".count").textContent = nodes.length + " " + box.dataset.nodes + " · " + edges.length + " " + box.dataset.relations.toLowerCase() + left + ".";
  }
  function apply() {
    const fewest = Math.max(1, Number(least.value) || 1);
    const gone = new Set(nodes.get({ filter: (one) => hidden.has(one.type) }).map((one) => one.id));
    const kept = new Set();
    edges.update(edges.map((one) => {
      const off = (kinds.value && one.type !== kinds.value) || one.evidence < fewest || gone.has(one.from) || gone.has(one.to);
      if (!off) kept.add(one.from).add(one.to);
      return { id: one.id, hidden: Boolean(off) };
    }));
    const filtered = kinds.value || fewest > 1;
    nodes.update(nodes.map((one) => ({
      id: one.id,
      hidden: gone.has(one.id) || Boolean(filtered && !kept.has(one.id) && one.id !== data.center),
    })));
  }
  kinds.addEventListener("change", apply);
  least.addEventListener("input", apply);
  legend();

  // A click shows the words, a double click expands.
  const words = box.querySelector(".words");
  network.on("click", (event) => {
    const item = event.nodes.length ? nodes.get(event.nodes[0]) : event.edges.length ? edges.get(event.edges[0]) : null;
    words.replaceChildren();
    words.hidden = !item;
    if (item) card(item);
    const near = event.nodes.length ? new Set([event.nodes[0], ...network.getConnectedNodes(event.nodes[0])]) : null;
    nodes.update(nodes.map((one) => ({ id: one.id, opacity: !near || near.has(one.id) ? 1 : PALE })));
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  network.on("hoverNode", () => (canvas.style.cursor = "pointer"));
  network.on("blurNode", () => (canvas.style.cursor = ""));

  function card(item) {
    const name = item.name || [nodes.get(item.from)?.name, item.typeTitle, nodes.get(item.to)?.name].join(" · ");
    words.append(element("strong", "", name), element("p", "quiet", [item.name ? item.typeTitle : "", ...(item.notes || [])].filter(Boolean).join(" · ")));
    item.quotes.forEach(([quote, place]) => {
      const block = element("blockquote", "", "“" + quote + "”");
      block.append(element("small", "", place));
      words.append(block);
    });
    if (item.name && item.page) {
      const open = element("a", "", box.dataset.open);
      open.href = "/at/" + encodeURIComponent(item.id);
      const more = element("button", "link", box.dataset.expand);
      more.type = "button";
      more.addEventListener("click", () => expand(item.id));
      const acts = element("p", "acts", "");
      acts.append(open, more);
      words.append(acts);
    }
  }

  async function expand(id) {
    const item = nodes.get(id);
    if (!item || !item.page) return;
    const answer = await fetch("/api/neighbours/" + encodeURIComponent(item.type) + "/" + encodeURIComponent(id));
    if (!answer.ok) return;
    const more = await answer.json();
    const fresh = more.nodes.filter((one) => !nodes.get(one.id));
    const middle = network.getPosition(id);
    const away = Math.atan2(middle.y, middle.x);
    fresh.forEach((one, i) => {
      // new ones fan out, away from the middle, in as many rings as they need
      const ring = Math.floor(i / 9);
      const many = Math.min(9, fresh.length - ring * 9);
      const turn = away + ((i % 9) - (many - 1) / 2) * 0.42;
      const far = 190 + ring * 130;
      nodes.add(node({ ...one, font: data.font, x: middle.x + Math.cos(turn) * far, y: middle.y + Math.sin(turn) * far }));
    });
    more.edges.map(edge).filter((one) => !edges.get(one.id)).forEach((one) => edges.add(one));
    legend();
    apply();
    network.fit({ animation: false });
  }
}

function element(tag, name, words) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = words;
  return made;
}
