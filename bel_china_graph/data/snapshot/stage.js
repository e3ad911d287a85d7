// vis-network draws nodes and lines; their spots and looks are ours.
let network = null;
let placed = null;
const stage = document.getElementById("stage");
const vnodes = DATA.drawing ? new vis.DataSet() : null;
const vties = DATA.drawing ? new vis.DataSet() : null;

function openStage() {
  resizeBox();
  placed = fit(stage.clientWidth, stage.clientHeight);
  vnodes.add(drawn.map(({ label, title, side, narrow, color, ...look }) => ({ ...look, ...spotOf(look.id) })));
  vties.add(DATA.drawing.edges.map(({ title, color, ...look }) => ({ ...look, smooth: bend(look, placed.spots) })));
  network = new vis.Network(stage, { nodes: vnodes, edges: vties }, DATA.drawing.options);
  network.moveTo({ position: { x: 0, y: 0 }, scale: 1 });
  network.on("zoom", onZoom);
  network.on("beforeDrawing", startLabels);
  network.on("afterDrawing", (context) => { drawHeads(context); drawMarks(context); drawLabels(context); });
  new ResizeObserver(refit).observe(stage);
  for (const [name, action] of [["in", () => zoomBy(1.4)], ["out", () => zoomBy(1 / 1.4)], ["all", showAll]]) {
    document.getElementById(`zoom-${name}`).addEventListener("click", action);
  }
}

function spotOf(key) {
  const { x, y, size } = placed.spots.get(key);
  return { x, y, size };
}

function resizeBox() {
  stage.style.height = phone.matches && !printing ? `${stageHeight(window.innerWidth)}px` : "";
}

function refit() {
  if (!network || !stage.clientWidth || !stage.clientHeight) return;
  resizeBox();
  placed = fit(stage.clientWidth, stage.clientHeight);
  vnodes.update(drawn.map((node) => ({ id: node.id, ...spotOf(node.id) })));
  vties.update(DATA.drawing.edges.filter((edge) => edge.smooth).map((edge) => ({ id: edge.id, smooth: bend(edge, placed.spots) })));
  network.setSize(`${stage.clientWidth}px`, `${stage.clientHeight}px`);
  showAll();
  network.redraw();
}

function showAll() {
  network.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
  onZoom();
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.6, network.getScale() * factor)), animation: false });
  onZoom();
}

function onZoom() {
  const scale = network.getScale();
  if (scale > 6 || scale < 0.6) network.moveTo({ scale: Math.min(6, Math.max(0.6, scale)), animation: false });
  stage.classList.toggle("zoomed", network.getScale() > 1.02);
}

function restyle() {
  if (!network) return;
  const set = bright();
  vnodes.update(nodes.map((node) => {
    const faint = set ? !set.has(node) : node.ties.length > 0 && !node.ties.some(tieShown);
    const fill = faint ? mix(nodeColour(node), palette.paper, 0.8) : nodeColour(node);
    const border = node === selected ? palette.ink : palette.paper;
    return {
      id: node.key, hidden: !nodeShown(node), borderWidth: node === selected ? 2.4 : 1.4,
      color: { background: fill, border, highlight: { background: fill, border }, hover: { background: fill, border } },
    };
  }));
  vties.update(ties.map((tie) => {
    const chosen = tie === selected;
    const faint = set && !set.has(tie);
    const plain = tie.context ? (inColumns ? 0.5 : 0.3) : 0.68;
    return {
      id: tie.key, hidden: !tieShown(tie), width: (tie.context ? 0.9 : 1.6) * (chosen ? 2 : set && !faint ? 1.35 : 1),
      color: { color: tieColour(tie), inherit: false, opacity: faint ? 0.1 : set ? 1 : plain },
      arrows: { to: { enabled: relations.get(tie.type).directed, scaleFactor: tie.context ? 0.25 : 0.36 } },
    };
  }));
}
