// Search by any name, without case or accents, and with a slip or two; arrows, Enter and Escape as readers expect.
const box = document.getElementById("search");
const found = document.getElementById("found");
const fold = (text) => text.normalize("NFKD").replace(/[\p{M}'’ʼ`]/gu, "").toLowerCase();
const names = nodes.map((node) => [node.name, ...(node.aliases ?? []), ...(node.variants ?? [])].map((name) => [fold(name), name]));
let hits = [];
let active = -1;

function search(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const grade = (name) => (name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : name.includes(wanted) ? 2 : 9);
  const exact = ranked(grade);
  if (exact.length || wanted.length < 4) return exact;
  const most = wanted.length < 7 ? 1 : 2;
  return ranked((name) => 3 + slips(wanted, name, most));
}

function ranked(grade) {
  return nodes
    .map((node, at) => {
      let [best, by] = [9, ""];
      names[at].forEach(([name, as], place) => {
        const found = grade(name) + (place ? 0.5 : 0);
        if (found < best) [best, by] = [found, as];
      });
      return { node, best, by };
    })
    .filter(({ best }) => best < 9)
    .sort((a, b) => a.best - b.best || b.node.ties.length - a.node.ties.length)
    .slice(0, 8);
}

// How many letters are wrong, missing, added or swapped against the beginning of a word of the name; 9 is too many.
function slips(wanted, name, most) {
  const starts = [0, ...Array.from(name.matchAll(/ /g), (space) => space.index + 1)].slice(0, 4);
  return Math.min(...starts.map((start) => slipsFrom(wanted, name.slice(start, start + wanted.length + most), most)));
}

function slipsFrom(wanted, name, most) {
  if (name.length < wanted.length - most) return 9;
  let [before, above] = [[], Array.from({ length: name.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= wanted.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= name.length; j += 1) {
      const same = wanted[i - 1] === name[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && wanted[i - 1] === name[j - 2] && wanted[i - 2] === name[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return 9;
    [before, above] = [above, row];
  }
  const fewest = Math.min(...above);
  return fewest <= most ? fewest : 9;
}

function showHits() {
  hits = search(box.value);
  active = hits.length ? 0 : -1;
  const options = hits.map(({ node, by }, at) => el("li", { id: `hit${at}`, role: "option", "data-key": node.key },
    nodeIcon(node), by === node.name ? node.name : `${node.name} (${by})`, el("small", {}, kinds.get(node.label).title)));
  options.forEach((option, at) => option.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(at); }));
  const nothing = el("li", { class: "nothing", role: "option", "aria-disabled": "true" }, "No name like this here");
  found.replaceChildren(...(hits.length ? options : [nothing]));
  open(box.value.trim() !== "");
}

function open(yes) {
  found.hidden = !yes;
  box.setAttribute("aria-expanded", String(yes));
  [...found.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
  if (yes && active >= 0) box.setAttribute("aria-activedescendant", `hit${active}`);
  else box.removeAttribute("aria-activedescendant");
}

function choose(at) {
  box.value = "";
  open(false);
  chosen(hits[at].node);
}

function openSearch() {
  box.addEventListener("input", showHits);
  box.addEventListener("blur", () => open(false));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && active >= 0 && !found.hidden) choose(active);
    else if (event.key === "Escape") { box.value = ""; open(false); event.stopPropagation(); }
    else if (["ArrowDown", "ArrowUp"].includes(event.key) && hits.length) {
      active = (active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length;
      open(true);
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box) { box.focus(); event.preventDefault(); }
    else if (event.key === "Escape" && selected) select(null);
  });
}
