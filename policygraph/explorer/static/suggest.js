// Suggestions under a field while one types: arrows choose, Enter takes, Escape closes. All words are text.

let lists = 0;

export function suggest(field) {
  const list = document.createElement("ul");
  list.id = "suggestions-" + ++lists;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestions);
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let found = [];
  let chosen = -1;
  let asking = false; // one question at a time: what is typed meanwhile waits for the answer
  let again = false;
  const known = new Map();

  function close() {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(number) {
    chosen = number;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === number)));
    const item = list.children[number];
    if (item) {
      field.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }

  function take(number) {
    const one = found[number];
    if (field.dataset.suggest === "fill") {
      field.value = one.name;
      close();
    } else location.assign(one.url);
  }

  function show(names) {
    const kept = chosen >= 0 ? names.findIndex((one) => one.id === found[chosen].id) : -1;
    found = names;
    list.replaceChildren(...found.map((one, i) => option(one, list.id + "-" + i)));
    list.hidden = found.length === 0;
    choose(kept); // what arrows have chosen stays chosen while more is typed
    field.setAttribute("aria-expanded", String(found.length > 0));
  }

  async function ask() {
    if (asking) return void (again = true);
    const words = field.value.trim();
    if (!words) {
      found = [];
      return close();
    }
    asking = true;
    list.setAttribute("aria-busy", "true");
    try {
      const names = known.get(words) || (await named(words));
      known.set(words, names);
      if (document.activeElement === field && field.value.trim() && !again) show(names);
    } catch {
      close(); // the server is gone: the form still leads to the page that says so
    }
    asking = false;
    if (again) {
      again = false;
      ask();
    } else list.removeAttribute("aria-busy");
  }

  async function named(words) {
    const type = field.dataset.type ? "&type=" + encodeURIComponent(field.dataset.type) : "";
    const answer = await fetch("/api/suggest?q=" + encodeURIComponent(words) + type);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  field.addEventListener("input", ask);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // an input method is at work
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + found.length + (chosen < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape") {
      if (list.hidden) field.blur();
      close();
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the field keeps the focus
    const item = event.target.closest("li");
    if (item) take([...list.children].indexOf(item));
  });
  field.addEventListener("blur", close);
}

function option(one, id) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const add = (name, words) => {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = words;
    item.append(part);
  };
  add("dot t-" + one.type, "");
  add("name", one.name);
  add("notes", [one.title, one.notes, one.by].filter(Boolean).join(" · "));
  return item;
}
