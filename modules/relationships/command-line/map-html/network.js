// The network of parties on a canvas: part of the self-contained page, called by page.js.

// biome-ignore lint/correctness/noUnusedVariables: page.js, which follows in the same script, calls it
const startNetwork = (kit) => {
  const { canvas, data } = kit;
  const context = canvas.getContext("2d");
  const [SUPPLIER, CUSTOMER, CONFIDENCE, DEMAND, WORK] = [0, 1, 2, 3, 4];
  // Told apart in light and dark; the tenth group and later share the grey.
  const palette = [
    "#0f8a94",
    "#c7782a",
    "#6f6bc4",
    "#b3466f",
    "#5d8f3c",
    "#3f7fbf",
    "#a2803a",
    "#8a5aa8",
    "#c2564a",
  ];
  const busy = [...new Set(data.relationships.flatMap((r) => [r[SUPPLIER], r[CUSTOMER]]))];
  const most = Math.max(1, ...busy.map(kit.served));
  const radius = (party) => 4 + 12 * Math.sqrt(kit.served(party) / most);
  const colour = (party) => palette[data.groups[party]] ?? "#83898d";
  const view = { x: 0, y: 0, scale: 0 };
  let hover;
  let drag;

  const size = () => ({ width: canvas.clientWidth, height: canvas.clientHeight });
  const fit = () => {
    const { width, height } = size();
    const xs = busy.map((party) => data.places[2 * party]);
    const ys = busy.map((party) => data.places[2 * party + 1]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    view.scale = Math.min(
      (width - 80) / Math.max(0.1, right - left),
      (height - 80) / Math.max(0.1, bottom - top),
    );
    view.x = width / 2 - (view.scale * (left + right)) / 2;
    view.y = height / 2 - (view.scale * (top + bottom)) / 2;
  };
  const at = (party) => [
    view.x + view.scale * data.places[2 * party],
    view.y + view.scale * data.places[2 * party + 1],
  ];

  const draw = () => {
    const { width, height } = size();
    if (width === 0 || busy.length === 0) return;
    if (view.scale === 0) fit();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const focus = hover ?? kit.chosen();
    const relationship = kit.chosenRelationship();
    const near = new Set();
    data.relationships.forEach((r, i) => {
      const own = focus !== undefined ? r[SUPPLIER] === focus || r[CUSTOMER] === focus : i === relationship;
      if (own) for (const party of [r[SUPPLIER], r[CUSTOMER]]) near.add(party);
    });
    const dimmed = near.size > 0;
    const line = kit.style("--dim");
    data.relationships.forEach((r, i) => {
      if (!kit.shown(i)) return;
      const own = focus !== undefined ? r[SUPPLIER] === focus || r[CUSTOMER] === focus : i === relationship;
      const [x1, y1] = at(r[SUPPLIER]);
      const [x2, y2] = at(r[CUSTOMER]);
      const strength = Math.max(r[DEMAND], r[WORK]);
      context.strokeStyle = own ? colour(r[SUPPLIER]) : line;
      context.globalAlpha = own ? 0.9 : (dimmed ? 0.05 : 0.08 + 0.3 * strength) * r[CONFIDENCE];
      context.lineWidth = own ? 1.6 : 0.6 + 1.4 * strength;
      // A slight bend tells the two directions between the same parties apart.
      const [mx, my] = [(x1 + x2) / 2 + (y2 - y1) * 0.08, (y1 + y2) / 2 - (x2 - x1) * 0.08];
      context.beginPath();
      context.moveTo(x1, y1);
      context.quadraticCurveTo(mx, my, x2, y2);
      context.stroke();
      if (own) arrow(mx, my, x2, y2, radius(r[CUSTOMER]));
    });
    for (const party of busy) {
      const [x, y] = at(party);
      context.globalAlpha = dimmed && !near.has(party) ? 0.25 : 1;
      context.fillStyle = colour(party);
      context.beginPath();
      if (data.parties[party][2])
        context.rect(x - radius(party), y - radius(party), 2 * radius(party), 2 * radius(party));
      else context.arc(x, y, radius(party), 0, 2 * Math.PI);
      context.fill();
      context.strokeStyle = kit.style("--card");
      context.lineWidth = 1.5;
      context.stroke();
    }
    labels(near, dimmed);
    context.globalAlpha = 1;
  };

  const arrow = (fromX, fromY, x, y, gap) => {
    const angle = Math.atan2(y - fromY, x - fromX);
    const [tipX, tipY] = [x - gap * Math.cos(angle), y - gap * Math.sin(angle)];
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    context.moveTo(tipX, tipY);
    for (const side of [-0.4, 0.4])
      context.lineTo(tipX - 8 * Math.cos(angle + side), tipY - 8 * Math.sin(angle + side));
    context.fill();
  };

  /** Names of the largest first, each only where no other name stands already. */
  const labels = (near, dimmed) => {
    context.font = '12px system-ui, "Noto Sans", "Liberation Sans", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    const taken = [];
    const candidates = dimmed ? busy.filter((party) => near.has(party)) : busy;
    for (const party of [...candidates].sort((a, b) => radius(b) - radius(a))) {
      const [x, y] = at(party);
      const name = data.parties[party][1];
      const half = context.measureText(name).width / 2 + 3;
      const box = [x - half, y + radius(party) + 1, x + half, y + radius(party) + 16];
      if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
      taken.push(box);
      context.globalAlpha = 1;
      context.strokeStyle = kit.style("--card");
      context.lineWidth = 3;
      context.strokeText(name, x, box[1] + 1);
      context.fillStyle = kit.style("--text");
      context.fillText(name, x, box[1] + 1);
    }
  };

  const partyAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    let best;
    let nearest = 12;
    for (const party of busy) {
      const [x, y] = at(party);
      const away = Math.hypot(px - x, py - y) - radius(party);
      if (away < nearest) [nearest, best] = [away, party];
    }
    return nearest <= 4 ? best : undefined;
  };
  const zoom = (factor, x = size().width / 2, y = size().height / 2) => {
    const next = Math.max(20, Math.min(20_000, view.scale * factor));
    view.x = x - ((x - view.x) * next) / view.scale;
    view.y = y - ((y - view.y) * next) / view.scale;
    view.scale = next;
    kit.redraw();
  };

  canvas.addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drag) {
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!drag.moved && Math.hypot(dx, dy) < 4) return;
      view.x += dx;
      view.y += dy;
      drag = { x: event.clientX, y: event.clientY, moved: true };
      kit.redraw();
      return;
    }
    const found = partyAt(event);
    kit.tell(found, event);
    if (found === hover) return;
    hover = found;
    canvas.style.cursor = found === undefined ? "grab" : "pointer";
    kit.redraw();
  });
  canvas.addEventListener("pointerup", (event) => {
    const party = drag && !drag.moved ? partyAt(event) : undefined;
    drag = undefined;
    if (party !== undefined) kit.choose(party);
  });
  canvas.addEventListener("pointerleave", (event) => {
    hover = undefined;
    kit.tell(undefined, event);
    kit.redraw();
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
  window.addEventListener("resize", () => {
    view.scale = 0;
  });
  return { draw, zoom };
};
