// Everything in its place, and again when the address, the window, the theme or the script of names changes.
const phone = window.matchMedia("(max-width: 760px)");
document.documentElement.classList.add("js");

function showViews() {
  const part = document.getElementById("views");
  if (part.dataset.view === state.view) return;
  part.dataset.view = state.view;
  const button = ([name, title]) => el("button", { type: "button", "data-view": name, "aria-pressed": String(state.view === name), onclick: () => show(name) }, title);
  const focused = part.contains(document.activeElement) ? document.activeElement.dataset.view : null;
  part.replaceChildren(...VIEWS.map(button));
  if (focused) part.querySelector(`[data-view="${state.view}"]`).focus();
  for (const name of ["png", "svg"]) document.getElementById(name).disabled = state.view === "matrix";
}

function dress() {
  const root = document.documentElement;
  if (state.theme) root.dataset.theme = state.theme;
  else delete root.dataset.theme;
  readTheme();
  document.getElementById("script").value = state.script;
  const scripts = (node) => (DATA.scripts[node.at] ?? {})[state.script];
  for (const node of nodes) node.name = scripts(node) ?? node.latin;
}

let told = "";
listeners.push(refilter, () => {
  const legendState = `${[...off].sort()}|${isDark()}|${printing}`;
  if (legendState === told) return;
  told = legendState;
  showLegend();
  drawYears();
}, showViews, showYears, () => redraw({ anew: true }));

function restart() {
  readAddress();
  dress();
  told = "";
  changed();
  showPanel(false);
}

function repaint() {
  dress();
  widths.clear();
  told = "";
  changed();
  showPanel(false);
}

openStage();
openTouch();
openYears();
openExport();
openPaper();
openSearch();
box.addEventListener("blur", () => { if (box.value === "") endSeeking(); });
document.getElementById("theme").addEventListener("click", () => { state.theme = isDark() ? "light" : "dark"; repaint(); });
document.getElementById("script").addEventListener("change", (event) => { state.script = event.target.value; repaint(); });
darkMode.addEventListener("change", repaint);
window.addEventListener("popstate", restart);
window.addEventListener("hashchange", restart);
if (phone.matches) document.getElementById("side").open = false;
restart();
render();

// For tests and the curious: where things are, and how long the work takes.
stage.atlas = {
  spot: (key) => {
    const frame = stage.getBoundingClientRect();
    const mark = drawn.marks.find((one) => one.item.key === key);
    const line = drawn.lines.find((one) => one.item.key === key);
    const [x, y] = mark ? [mark.x, mark.y] : pointAt(line.at, 0.42);
    return { x: x + frame.left, y: y + frame.top };
  },
  labels: () => drawn.labels.map(({ mark, left, right, top, bottom, lines }) => ({ key: mark.item.key, left, right, top, bottom, lines, faint: Boolean(mark.faint) })),
  heads: () => drawn.heads,
  lines: () => picture.lines.map((line) => line.item.key),
  marks: () => picture.marks.map((mark) => mark.item.key),
  svg: svgText, csv: csvText,
  time: (anew, rounds) => Array.from({ length: rounds }, () => {
    const start = performance.now();
    if (anew) picture = null;
    render();
    canvas.getContext("2d").getImageData(0, 0, 1, 1);  // waits until it is really drawn
    return performance.now() - start;
  }),
  step: (rounds) => Array.from({ length: rounds }, (_, at) => {
    const start = performance.now();
    setYear("to", SPAN[1] - 1 - (at % 2));
    render();
    canvas.getContext("2d").getImageData(0, 0, 1, 1);
    return performance.now() - start;
  }),
};
document.documentElement.dataset.ready = "yes";
