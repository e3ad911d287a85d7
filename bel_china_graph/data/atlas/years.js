// The years: a histogram of the ties that the rest lets through, two handles over it, and a button that plays them.
const BAR_HEIGHT = 38;
let player = null;

function openYears() {
  const part = document.getElementById("years");
  if (!years.length) {
    part.hidden = true;
    return;
  }
  const space = "http://www.w3.org/2000/svg";
  const chart = document.createElementNS(space, "svg");
  chart.setAttribute("aria-hidden", "true");
  chart.setAttribute("preserveAspectRatio", "none");
  const track = el("div", { class: "track", id: "track" }, chart, handle("from", "First year"), handle("to", "Last year"));
  part.replaceChildren(
    el("button", { type: "button", id: "play", "aria-label": "Play the years", title: "Play the years", onclick: play }, "▶"),
    track,
    el("output", { id: "range" }),
    el("button", { type: "button", id: "undated", class: "undated", onclick: () => { state.undated = !state.undated; changed(); showPanel(false); } }),
  );
  track.addEventListener("pointerdown", (event) => {
    const end = nearer(yearAt(event.clientX));
    track.setPointerCapture(event.pointerId);
    track.dataset.end = end;
    document.getElementById(`years-${end}`).focus();
    stop();
    setYear(end, yearAt(event.clientX));
    event.preventDefault();
  });
  track.addEventListener("pointermove", (event) => { if (track.dataset.end) setYear(track.dataset.end, yearAt(event.clientX)); });
  for (const name of ["pointerup", "pointercancel"]) track.addEventListener(name, () => { delete track.dataset.end; showPanel(false); });
}

const count = () => SPAN[1] - SPAN[0] + 1;

// The handle `from` stands at the left edge of its year, `to` at the right edge.
function yearAt(x) {
  const frame = document.getElementById("track").getBoundingClientRect();
  return clamp(SPAN[0] + Math.floor(((x - frame.left) / frame.width) * count()), ...SPAN);
}

const nearer = (year) => (Math.abs(year - state.from) < Math.abs(year - state.to) || (state.from === state.to && year < state.from) ? "from" : "to");

function setYear(end, year) {
  const value = end === "from" ? clamp(year, SPAN[0], state.to) : clamp(year, state.from, SPAN[1]);
  if (value === state[end]) return;
  state[end] = value;
  changed();
}

function handle(end, label) {
  const made = el("div", { class: "handle", id: `years-${end}`, role: "slider", tabindex: "0", "aria-label": label });
  made.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 5, PageDown: -5, Home: -9999, End: 9999 };
    if (!(event.key in steps)) return;
    stop();
    setYear(end, clamp(state[end] + steps[event.key], ...SPAN));
    showPanel(false);
    event.preventDefault();
  });
  return made;
}

function showYears() {
  if (!years.length) return;
  for (const end of ["from", "to"]) {
    const made = document.getElementById(`years-${end}`);
    made.style.left = `${((state[end] - SPAN[0] + (end === "to" ? 1 : 0)) / count()) * 100}%`;
    for (const [name, value] of [["now", state[end]], ["min", end === "to" ? state.from : SPAN[0]], ["max", end === "to" ? SPAN[1] : state.to]]) made.setAttribute(`aria-value${name}`, value);
  }
  document.getElementById("range").textContent = state.from === state.to ? String(state.from) : `${state.from}–${state.to}`;
  const without = claimed.filter((tie) => tie.year === null).length;
  const button = document.getElementById("undated");
  button.hidden = without === 0;
  button.textContent = `${without} undated`;
  button.setAttribute("aria-pressed", String(state.undated));
  button.title = state.undated ? "Ties without a date are shown; press to hide them" : "Ties without a date are hidden; press to show them";
  for (const bar of document.querySelectorAll("#track rect")) bar.setAttribute("opacity", bar.dataset.year < state.from || bar.dataset.year > state.to ? 0.25 : 1);
}

// The bars hang on the legend and the theme only.
function drawYears() {
  if (!years.length) return;
  const perYear = Array.from({ length: count() }, () => new Map());
  for (const tie of claimed) {
    if (tie.year === null || !tie.passes) continue;
    const types = perYear[tie.year - SPAN[0]];
    types.set(tie.type, (types.get(tie.type) ?? 0) + 1);
  }
  const most = Math.max(1, ...perYear.map((types) => [...types.values()].reduce((sum, one) => sum + one, 0)));
  const chart = document.querySelector("#track svg");
  chart.setAttribute("viewBox", `0 0 ${count()} ${BAR_HEIGHT}`);
  const bars = perYear.flatMap((types, at) => {
    let y = BAR_HEIGHT;
    return DATA.relations.filter((relation) => types.has(relation.type)).map((relation) => {
      const height = (types.get(relation.type) / most) * (BAR_HEIGHT - 2);
      y -= height;
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      for (const [name, value] of [["x", at + 0.06], ["y", y], ["width", 0.88], ["height", height], ["fill", relationColour(relation)], ["data-year", at + SPAN[0]]]) bar.setAttribute(name, value);
      return bar;
    });
  });
  chart.replaceChildren(...bars);
}

// Plays a window that grows from the first year to the last.
function play() {
  if (player) return stop();
  if (state.to >= SPAN[1]) state.to = state.from;
  changed();
  player = window.setInterval(() => {
    if (state.to >= SPAN[1]) stop();
    else setYear("to", state.to + 1);
  }, 700);
  return tellPlay();
}

function stop() {
  if (!player) return;
  window.clearInterval(player);
  player = null;
  tellPlay();
  showPanel(false);
}

function tellPlay() {
  const button = document.getElementById("play");
  button.textContent = player ? "❚❚" : "▶";
  button.setAttribute("aria-label", player ? "Stop" : "Play the years");
}
