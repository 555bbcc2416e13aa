interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Orders the nodes within layers by the medians of their neighbours, to and fro; the order with fewest crossings stays. */
export function orderLayers(layers: readonly (readonly number[])[], links: readonly Link[]): number[][] {
  const above = new Map<number, number[]>();
  const below = new Map<number, number[]>();
  for (const { from, to } of links) {
    above.set(to, [...(above.get(to) ?? []), from]);
    below.set(from, [...(below.get(from) ?? []), to]);
  }
  let now = layers.map((layer) => [...layer]);
  let best = now;
  let fewest = crossings(now, links);
  for (let round = 0; round < 24 && fewest > 0; round++) {
    const down = round % 2 === 0;
    const place = new Map<number, number>();
    now = now.map((layer) => [...layer]);
    for (const layer of down ? now : now.toReversed()) {
      const medians = new Map(
        layer.map((node, i) => [node, median((down ? above : below).get(node), place) ?? i]),
      );
      layer.sort((a, b) => medians.get(a)! - medians.get(b)!);
      layer.forEach((node, i) => {
        place.set(node, i);
      });
    }
    const count = crossings(now, links);
    if (count < fewest) {
      best = now;
      fewest = count;
    }
  }
  return best;
}

function median(
  neighbours: readonly number[] | undefined,
  place: ReadonlyMap<number, number>,
): number | undefined {
  if (!neighbours) return undefined;
  const places = neighbours.flatMap((node) => place.get(node) ?? []).sort((a, b) => a - b);
  if (places.length === 0) return undefined;
  return (places[(places.length - 1) >> 1]! + places[places.length >> 1]!) / 2;
}

/** How often links between neighbouring layers cross. */
export function crossings(layers: readonly (readonly number[])[], links: readonly Link[]): number {
  const layerOf = new Map<number, number>();
  const place = new Map<number, number>();
  layers.forEach((layer, l) => {
    layer.forEach((node, i) => {
      layerOf.set(node, l);
      place.set(node, i);
    });
  });
  const byLayer = new Map<number, Link[]>();
  for (const link of links) {
    const layer = layerOf.get(link.from)!;
    const known = byLayer.get(layer);
    if (known) known.push(link);
    else byLayer.set(layer, [link]);
  }
  let count = 0;
  for (const between of byLayer.values()) {
    for (let i = 0; i < between.length; i++) {
      for (let j = i + 1; j < between.length; j++) {
        const [a, b] = [between[i]!, between[j]!];
        const top = place.get(a.from)! - place.get(b.from)!;
        const bottom = place.get(a.to)! - place.get(b.to)!;
        if (top * bottom < 0) count++;
      }
    }
  }
  return count;
}
