// Names are written last, each where it overlaps nothing: first all that fit on the side planned for them,
// then the others on any side; those with most ties come first, and may choose at once.
let boxes = [];

function startLabels() {
  boxes = [];
}

function drawLabels(context) {
  const set = bright();
  const scale = network.getScale();
  const view = { left: 2, top: 2, right: stage.clientWidth - 2, bottom: stage.clientHeight - 2 };
  const shown = drawn.map((look) => ({ look, node: items.get(look.id) })).filter(({ node }) => nodeShown(node));
  const taken = shown.map(({ look, node }) => {
    const spot = placed.spots.get(look.id);
    const at = network.canvasToDOM(spot);
    const r = spot.size * scale;
    return { node, left: at.x - r, right: at.x + r, top: at.y - r, bottom: at.y + r };
  });
  if (!inColumns) taken.push(...markBoxes());
  const rank = ({ node }) => (set && set.has(node) ? 1e6 : 0) + (hovered === node ? 2e6 : 0) + node.ties.length;
  const order = [...shown].sort((a, b) => rank(b) - rank(a) || drawn.indexOf(a.look) - drawn.indexOf(b.look));
  context.save();
  context.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const put = (label) => {
    if (!label) return false;
    taken.push(label);
    boxes.push(label);
    return true;
  };
  const planned = ({ look }) => placed.spots.get(look.id).side;
  const write = (one, sides) => put(placeLabel(one.look, one.node, scale, view, taken, sides));
  const left = order.filter((one) => !write(one, !inColumns && rank(one) > 3 ? [planned(one), ...ANY_SIDE] : [planned(one)]));
  if (!inColumns) left.forEach((one) => write(one, ANY_SIDE));
  for (const label of boxes) {
    const { node } = label;
    const near = set && set.has(node);
    const faint = set ? !near : node.ties.length > 0 && !node.ties.some(tieShown);
    context.font = fontOf(placed.fontSize, label.strong);
    context.textAlign = label.align;
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.fillStyle = faint ? mix(palette.ink, palette.paper, 0.68) : palette.ink;
    label.lines.forEach((line, at) => {
      const y = label.top + label.height * (at + 0.5);
      if (!faint) context.strokeText(line, label.x, y);
      context.fillText(line, label.x, y);
    });
  }
  context.restore();
}

function placeLabel(look, node, scale, view, taken, sides) {
  const spot = placed.spots.get(look.id);
  const at = network.canvasToDOM(spot);
  const strong = isPlace(look) || node === selected;
  const { lines, wide: width } = written(look.label, spot.room, placed.lines, placed.fontSize, strong);
  const height = placed.fontSize * 1.18;
  for (const side of sides) {
    const label = { ...labelBox(side, at, spot.size * scale, width, height, lines.length), lines, strong, node, height };
    const inside = label.left >= view.left && label.right <= view.right && label.top >= view.top && label.bottom <= view.bottom;
    if (inside && !taken.some((box) => box.node !== node && overlap(box, label))) return label;
  }
  return null;
}
