// The map: an inset of Belarus and one of China, one below the other where it is narrow, else to its right and lower,
// since the corner of China's inset is empty.
function mapPicture(width, height) {
  const small = isSmall(width);
  const { BY, CN } = DATA.map.insets;
  const frames = small
    ? { BY: [20, 40, width - 40, height * 0.4 - 40], CN: [8, height * 0.44, width - 16, height * 0.54] }
    : { BY: [96, 44, width * 0.33 - 20, height * 0.42 - 44], CN: [width * 0.28, height * 0.22, width * 0.72 - 16, height * 0.78 - 16] };
  const fits = { BY: fitInset(BY, frames.BY), CN: fitInset(CN, frames.CN) };
  const set = bright();
  const spots = new Map();
  const marks = [];
  const stacked = new Map();
  const ownFirst = [...nodes].sort((a, b) => isOwn(b) - isOwn(a));  // they stand where they are, the rest around them
  for (const node of ownFirst) {
    const spot = DATA.map.spots[node.at];
    if (!spot || !node.on || !(node.tied || (set && set.has(node)))) continue;
    const [inset, east, south, own] = spot;
    const { x, y, scale } = fits[inset];
    const place = `${inset} ${east} ${south}`;
    const number = stacked.get(place) ?? 0;
    stacked.set(place, number + 1);
    const look = markLook(node, set, marks.length);
    const r = clamp(kindSize(node) * 0.75, 3, 7) * (own ? 1 : 0.72);
    const away = 5.2 * Math.sqrt(number);
    const mark = {
      ...look, hollow: !own, r, rank: own ? look.rank : 0, strong: look.strong && Boolean(own), side: inset === "BY" ? "left" : "right",
      x: x + east * scale + away * Math.sin(number * 2.4), y: y + south * scale + away * Math.cos(number * 2.4),
    };
    spots.set(node, mark);
    marks.push(mark);
  }
  const lines = linesBetween(spots, set, (a, b, tie) => mapLine(a, b, tie.aside, small));
  for (const line of lines) {
    if (line.faint) line.colour = mix(line.colour, palette.paper, 0.5);
    else if (!set) line.alpha = 0.34;
  }
  const lost = shown.filter((tie) => !tie.context).length - lines.filter((line) => !line.item.context).length;
  const note = lost ? `${plural(lost, "tie", "ties")} not on the map: the place of an end is not told.` : "";
  const words = [["BY", "Belarus"], ["CN", "China"]].map(([code, text]) => ({
    text, x: small ? 12 : fits[code].x + (code === "CN" ? 12 : 0), y: small || code === "BY" ? Math.max(20, fits[code].y - 16) : fits.CN.y + CN.height * fits.CN.scale * 0.72, size: small ? 13 : 15, weight: 700, fill: palette[code.toLowerCase()], align: "left", solid: true,
  }));
  return { marks, lines, words, areas: [...land(BY, fits.BY), ...land(CN, fits.CN)], fontSize: small ? 11 : 12, rows: 2, room: 140, width, height, note: [note, "Borders are illustrative. Hollow marks stand at the region, city or park of a body, not at the body."].filter(Boolean).join(" ") };
}

const isOwn = (node) => Number(DATA.map.spots[node.at]?.[3] ?? 0);

function fitInset(inset, [left, top, width, height]) {
  const scale = Math.min(width / inset.width, height / inset.height);
  return { scale, x: left + (width - inset.width * scale) / 2, y: top + (height - inset.height * scale) / 2 };
}

function land(inset, { x, y, scale }) {
  const place = (arc) => arc.map((value, at) => (at % 2 ? y : x) + value * scale);
  const ring = (numbers) => numbers.flatMap((number) => {
    const points = place(inset.arcs[number < 0 ? ~number : number]);
    if (number >= 0) return points;
    return Array.from({ length: points.length / 2 }, (_, at) => points.slice(points.length - 2 * at - 2, points.length - 2 * at)).flat();
  });
  const rings = Object.values(inset.units).flat().map(ring);
  return [
    { rings, closed: true, style: { fill: palette.soft } },
    { rings: inset.arcs.map(place), closed: false, style: { stroke: mix(palette.muted, palette.paper, 0.45), size: 0.8 } },
  ];
}

function mapLine(a, b, offset, small) {
  const length = Math.hypot(a.x - b.x, a.y - b.y);
  const lift = small ? 0 : Math.min(90, length * 0.14);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bow = offset * 10 - lift;
  return [a.x, a.y, a.x + dx * 0.3, a.y + dy * 0.3 + bow, a.x + dx * 0.7, a.y + dy * 0.7 + bow, b.x, b.y];
}
