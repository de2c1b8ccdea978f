// What every page does: suggestions, keys, copying a citation, choosing what is shown. Works without; is nicer with.
import { suggest } from "./suggest.js";

document.querySelectorAll("input[data-suggest]").forEach(suggest);

const said = document.getElementById("said");

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) copy(button);
});

async function copy(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    byHand(button.dataset.copy); // an address without https has no clipboard of its own
  }
  button.textContent = said.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = words), 1600);
}

function byHand(text) {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

// "/" goes to the search field; Escape leaves it.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = document.querySelector("form[role=search] input");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && document.activeElement?.form?.dataset.run !== undefined) {
    const form = document.activeElement.form;
    form.requestSubmit(form.querySelector("button"));
  }
});

// Forms of filters apply as soon as something is chosen.
document.querySelectorAll("form[data-submit]").forEach((form) => {
  form.addEventListener("change", () => form.requestSubmit());
});

// Empty fields stay out of the address.
document.addEventListener("submit", (event) => {
  const empty = [...event.target.elements].filter((field) => field.name && field.name !== "q" && field.value === "");
  empty.forEach((field) => (field.disabled = true));
  setTimeout(() => empty.forEach((field) => (field.disabled = false)));
});

// Entity page: direct, inherited, carried, or all.
const hows = document.querySelectorAll("button[data-how]");
function showHow(chosen) {
  hows.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.how === chosen)));
  document.querySelectorAll("article [data-how]:not(button)").forEach((item) => {
    item.hidden = chosen !== "all" && item.dataset.how !== chosen;
  });
  document.querySelectorAll("details.group").forEach((group) => {
    group.hidden = ![...group.querySelectorAll("[data-how]")].some((item) => !item.hidden);
  });
}
hows.forEach((button) =>
  button.addEventListener("click", () => {
    showHow(button.dataset.how);
    const address = new URL(location.href);
    if (button.dataset.how === "all") address.searchParams.delete("how");
    else address.searchParams.set("how", button.dataset.how);
    history.replaceState(null, "", address);
  }),
);
const how = new URLSearchParams(location.search).get("how");
if ([...hows].some((button) => button.dataset.how === how)) showHow(how);

// The words asked for stand in the middle of the window.
document.getElementById("here")?.scrollIntoView({ block: "center" });

// On a narrow window the table of contents starts closed.
if (matchMedia("(max-width: 56rem)").matches) document.querySelector(".contents details")?.removeAttribute("open");
