// Diagrams: vis-network draws, places come with the data, a double click expands. All words are text.
import { element, tools, withChoice } from "./choosing.js";

const PALE = 0.15;
const MANY = 500; // nodes or edges from which arrows and outlines would only cost time

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

function start(box) {
  const wait = box.querySelector(".wait");
  const canvas = box.querySelector(".canvas");
  const bar = tools(box, load);
  let turn = 0;

  function say(words, fault) {
    wait.textContent = words;
    wait.hidden = !words;
    wait.classList.toggle("fault", Boolean(fault));
    wait.setAttribute("role", fault ? "alert" : "status");
  }

  async function load() {
    const mine = ++turn;
    bar.refresh();
    say(box.dataset.drawing);
    let answer;
    try {
      answer = await fetch(withChoice(box.dataset.source, { width: canvas.clientWidth, height: canvas.clientHeight }));
    } catch {
      if (mine === turn) say(box.dataset.gone, true);
      return;
    }
    const data = await answer.json().catch(() => ({ error: answer.statusText }));
    if (mine !== turn) return; // something else was chosen meanwhile
    box.network?.destroy();
    box.network = null;
    box.querySelector(".words").hidden = true;
    if (!answer.ok) return say(box.dataset.failed + data.error, true);
    bar.show(data);
    say(data.nodes.length ? "" : box.dataset.empty);
    draw(box, data);
  }
  load();
}

function draw(box, data) {
  const style = getComputedStyle(box);
  const ink = style.getPropertyValue("--ink").trim();
  const paper = style.getPropertyValue("--card").trim();
  const line = style.getPropertyValue("--edge").trim();
  const frame = box.querySelector(".frame");
  const canvas = box.querySelector(".canvas");
  const large = data.nodes.length + data.edges.length > MANY;
  const colours = new Map();
  const nodes = new vis.DataSet(data.nodes.map(node));
  const edges = new vis.DataSet(data.edges.map(edge));

  function colour(type) {
    // the palette's style sheet knows the colour of a type in the dark
    if (!colours.has(type)) {
      const dark = element("span", "t-" + type, "");
      box.append(dark);
      colours.set(type, getComputedStyle(dark).getPropertyValue("--type").trim() || data.types[type].color);
      dark.remove();
    }
    return colours.get(type);
  }

  function node(one) {
    const look = data.types[one.type];
    const fill = colour(one.type);
    const marked = { background: fill, border: ink };
    return {
      ...one,
      shape: look.shape,
      borderWidth: large ? 0 : 1.5,
      color: { background: fill, border: paper, highlight: marked, hover: marked },
      font: { size: one.font, color: ink, strokeColor: paper, strokeWidth: 4 },
    };
  }

  function edge(one) {
    return {
      ...one,
      id: [one.from, one.type, one.to].join("\u0000"),
      dashes: Boolean(one.dashed),
      arrows: { to: { enabled: data.relations[one.type].arrow && !large } },
    };
  }

  const network = new vis.Network(frame, { nodes, edges }, {
    autoResize: true,
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: true, hideEdgesOnZoom: large, multiselect: false, zoomView: true },
    // a label whose letters would be smaller on the screen waits until one zooms in
    nodes: { font: { face: style.fontFamily }, scaling: { label: { enabled: false, drawThreshold: large ? 9 : 8 } } },
    edges: {
      color: { color: line, highlight: ink, hover: ink },
      smooth: false,
      arrows: { to: { enabled: true, scaleFactor: 0.45 } },
    },
  });
  box.network = network; // for tests and for the curious
  box.drawn = data;
  const fit = () => box.network === network && network.fit({ animation: false });
  if (!large) requestAnimationFrame(() => requestAnimationFrame(fit)); // labels' widths are known once drawn
  let width = canvas.clientWidth;
  new ResizeObserver(() => {
    if (canvas.clientWidth !== width) fit();
    width = canvas.clientWidth;
  }).observe(canvas);
  box.querySelector(".fit").onclick = fit;

  // The wheel scrolls the page until the picture has been clicked.
  canvas.addEventListener("wheel", (event) => { if (!box.classList.contains("live")) event.stopImmediatePropagation(); }, { capture: true });
  canvas.addEventListener("pointerdown", () => box.classList.add("live"));
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) box.classList.remove("live"); });

  function count() {
    const left = data.left ? " · " + box.dataset.left.replace("{n}", data.left) : "";
    box.querySelector(".count").textContent = nodes.length + " " + box.dataset.nodes + " · " + edges.length + " " + box.dataset.relations.toLowerCase() + left + ".";
  }
  count();

  // A click shows the words, a double click expands.
  const words = box.querySelector(".words");
  let pale = new Set();
  network.on("click", (event) => {
    const item = event.nodes.length ? nodes.get(event.nodes[0]) : event.edges.length ? edges.get(event.edges[0]) : null;
    words.replaceChildren();
    words.hidden = !item;
    if (item) card(item);
    fade(event.nodes.length ? event.nodes[0] : null);
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  network.on("hoverNode", () => (canvas.style.cursor = "pointer"));
  network.on("blurNode", () => (canvas.style.cursor = ""));

  function fade(id) {
    const near = id === null ? null : new Set([id, ...network.getConnectedNodes(id)]);
    const next = new Set(near ? nodes.getIds().filter((one) => !near.has(one)) : []);
    const changed = [...next].filter((one) => !pale.has(one)).concat([...pale].filter((one) => !next.has(one)));
    nodes.update(changed.map((one) => ({ id: one, opacity: next.has(one) ? PALE : 1 })));
    pale = next;
  }

  function card(item) {
    const isNode = item.from === undefined;
    const kind = isNode ? data.types[item.type].title : data.relations[item.type].title;
    const name = isNode ? item.name : [nodes.get(item.from)?.name, kind, nodes.get(item.to)?.name].join(" · ");
    words.append(element("strong", "", name || ""), element("p", "quiet", [isNode ? kind : "", ...(item.notes || [])].filter(Boolean).join(" · ")));
    (item.quotes || []).forEach(([quote, place]) => {
      const block = element("blockquote", "", "“" + quote + "”");
      block.append(element("small", "", place));
      words.append(block);
    });
    if (isNode && opens(item)) {
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

  function opens(item) {
    return data.types[item.type].page && item.id.includes(":");
  }

  async function expand(id) {
    const item = nodes.get(id);
    if (!item || !opens(item)) return;
    const answer = await fetch("/api/neighbours/" + encodeURIComponent(item.type) + "/" + encodeURIComponent(id)).catch(() => null);
    const more = await answer?.json().catch(() => ({ error: answer.statusText }));
    if (!answer?.ok) {
      words.hidden = false;
      words.replaceChildren(element("p", "fault", answer ? more.error : box.dataset.gone));
      return;
    }
    data.types = { ...more.types, ...data.types };
    data.relations = { ...more.relations, ...data.relations };
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
    fade(null);
    count();
    fit();
  }
}
