// What of a diagram is shown stands in the address: a colleague who is sent it sees the same, and "back" goes back.
export const LISTS = ["types", "relations", "levels"];
export const KEYS = [...LISTS, "least"];

export function chosen() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(KEYS.filter((key) => given.get(key)).map((key) => [key, given.get(key)]));
}

/** The address with the choices of the page's own in place of those that it holds. */
export function withChoice(address, more = {}) {
  const url = new URL(address, location.href);
  KEYS.forEach((key) => url.searchParams.delete(key));
  Object.entries({ ...chosen(), ...more }).forEach(([key, value]) => url.searchParams.set(key, value));
  return url.pathname + url.search;
}

/** The tools above a picture. `change` is called when something was chosen. */
export function tools(box, change) {
  const least = box.querySelector(".least");
  const reset = box.querySelector(".reset");
  const popups = [...box.querySelectorAll("details.pop")];
  let built = "";
  let timer = 0;

  function choose(key, value) {
    const url = new URL(location.href);
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
    history.pushState(null, "", url);
    change();
  }

  function toggle(key, name, names) {
    const now = given(key, names);
    const next = now.includes(name) ? now.filter((one) => one !== name) : names.filter((one) => one === name || now.includes(one));
    choose(key, next.length === names.length || !next.length ? "" : next.join(","));
  }

  function given(key, names) {
    const words = (new URLSearchParams(location.search).get(key) || "").split(/[,，、;；]/).map((word) => word.trim().toLowerCase()).filter(Boolean);
    if (!words.length) return names;
    const titles = new Map(offer[key].map(([name, title]) => [name, [name, title, ...name.split(" ")].map((word) => word.toLowerCase())]));
    return names.filter((name) => words.some((word) => titles.get(name).includes(word)));
  }

  let offer = { types: [], relations: [], levels: [] };

  function build() {
    const types = box.querySelector(".types");
    types.replaceChildren(...offer.types.map(([name, title, count]) => {
      const button = element("button", "pick", "");
      button.type = "button";
      button.dataset.name = name;
      button.append(element("span", "dot t-" + name, ""), title + " ", element("b", "", String(count)));
      button.addEventListener("click", () => toggle("types", name, offer.types.map(([one]) => one)));
      return button;
    }));
    popups.forEach((popup) => {
      const key = popup.dataset.key;
      popup.hidden = offer[key].length < 2;
      popup.querySelector("fieldset").replaceChildren(...offer[key].map(([name, title, count]) => {
        const label = element("label", "", "");
        const tick = element("input", "", "");
        tick.type = "checkbox";
        tick.value = name;
        tick.addEventListener("change", () => toggle(key, name, offer[key].map(([one]) => one)));
        label.append(tick, title + " ", element("b", "", String(count)));
        return label;
      }));
    });
  }

  function show(data) {
    offer = data.offer;
    const names = JSON.stringify(offer);
    if (names !== built) build();
    built = names;
    const types = given("types", offer.types.map(([name]) => name));
    box.querySelectorAll(".types button").forEach((button) => button.setAttribute("aria-pressed", String(types.includes(button.dataset.name))));
    popups.forEach((popup) => {
      const all = offer[popup.dataset.key].map(([name]) => name);
      const ticked = given(popup.dataset.key, all);
      popup.querySelectorAll("input").forEach((tick) => (tick.checked = ticked.includes(tick.value)));
      popup.querySelector("summary b").textContent = ticked.length < all.length ? ticked.length + "/" + all.length : "";
    });
    refresh();
  }

  /** What shows the address without the picture's data. */
  function refresh() {
    const now = chosen();
    if (!timer) least.value = now.least || "1";
    reset.hidden = !Object.keys(now).length;
    box.querySelectorAll("a[data-choice]").forEach((link) => (link.href = withChoice(link.dataset.choice)));
  }

  least.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = 0;
      choose("least", Number(least.value) > 1 ? String(Math.floor(Number(least.value))) : "");
    }, 350);
  });
  reset.addEventListener("click", () => {
    const url = new URL(location.href);
    KEYS.forEach((key) => url.searchParams.delete(key));
    history.pushState(null, "", url);
    change();
  });
  addEventListener("popstate", change);
  // A list closes when one goes elsewhere.
  document.addEventListener("pointerdown", (event) => popups.forEach((popup) => popup.contains(event.target) || popup.removeAttribute("open")));
  box.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && popups.find((popup) => popup.open);
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  });
  refresh();
  return { show, refresh };
}

export function element(tag, name, words) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = words;
  return made;
}
