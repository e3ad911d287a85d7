// Search by any name, without case or accents; arrows, Enter and Escape as readers expect.
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
  return nodes
    .map((node, at) => {
      const [best, by] = names[at].map(([name, as], place) => [grade(name) + (place ? 0.5 : 0), as]).sort((a, b) => a[0] - b[0])[0];
      return { node, best, by };
    })
    .filter(({ best }) => best < 9)
    .sort((a, b) => a.best - b.best || b.node.ties.length - a.node.ties.length)
    .slice(0, 8);
}

function showHits() {
  hits = search(box.value);
  active = hits.length ? 0 : -1;
  const options = hits.map(({ node, by }, at) => el("li", { id: `hit${at}`, role: "option", "data-key": node.key },
    nodeIcon(node), by === node.name ? node.name : `${node.name} (${by})`, el("small", {}, kinds.get(node.label).title)));
  options.forEach((option, at) => option.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(at); }));
  const nothing = el("li", { class: "nothing", role: "option", "aria-disabled": "true" }, "No name like this in the picture");
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
  const key = hits[at].node.key;
  box.value = "";
  open(false);
  if (network) showAll();
  for (const entry of [`node:${hits[at].node.label}`, `country:${hits[at].node.colour}`]) off.delete(entry);
  select(key, { focus: true });
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
