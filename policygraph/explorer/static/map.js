// A place of the map and its row in the table light up together.
const shown = (code) => document.querySelectorAll(`[data-code="${CSS.escape(code)}"]`);

function light(event, on) {
  const code = event.target.closest?.("[data-code]")?.dataset.code;
  if (code) shown(code).forEach((part) => part.classList.toggle("beside", on));
}
for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => light(event, on));
}
