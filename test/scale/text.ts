// Text analysis: how fast, and with --quality how good on labelled public texts.
// bin/bench text [--texts N] | bin/bench text --quality [--tuning]

import os from "node:os";
import { parseArgs } from "node:util";
import { chance } from "#science/numbers";
import { defaultTopics, duplicateClusters, firstState, makeAnalyser, rediscover } from "#science/text";
import { quality } from "./text/quality.ts";

const { values } = parseArgs({
  options: {
    texts: { type: "string", default: "100000" },
    quality: { type: "boolean", default: false },
    /** Divides what is not set aside once more, so that work on the methods never sees the part set aside. */
    tuning: { type: "boolean", default: false },
  },
});

/** Short comments in both languages: words of the topics among words of no topic, of Zipf's frequencies, one in ten a near-copy. */
function comments(n: number): string[] {
  const random = chance(42);
  const seeds = defaultTopics.flatMap((topic) => topic.seeds.map(({ phrase }) => phrase.replaceAll("*", "")));
  const syllables = "ка по ре то на ли се ду ми во та ре ко ни ste ing pro re al ter con ver".split(" ");
  const word = (rank: number) => {
    const own = chance(rank);
    return Array.from({ length: 2 + own.below(3) }, () => syllables[own.below(14)]).join("");
  };
  const words = Array.from({ length: 30_000 }, (_, rank) => word(rank));
  const zipf = () => words[Math.floor(words.length ** random.next()) - 1]!;
  const texts: string[] = [];
  for (let i = 0; i < n; i += 1) {
    const earlier = random.next() < 0.1 ? texts[random.below(texts.length + 1)] : undefined;
    if (earlier) texts.push(`${earlier} ${zipf()}`);
    else
      texts.push(
        Array.from({ length: 6 + random.below(18) }, () =>
          random.next() < 0.15 ? seeds[random.below(seeds.length)]! : zipf(),
        ).join(" "),
      );
  }
  return texts;
}

function speed(n: number): void {
  const texts = comments(n);
  console.log(
    `${os.cpus().length} x ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `${n} texts, ${(texts.reduce((sum, text) => sum + text.length, 0) / n).toFixed(0)} letters each on average`,
  );
  let [at, cpu] = [performance.now(), process.cpuUsage()];
  const [began, used] = [at, cpu];
  const lap = (what: string, since = at, before = cpu) => {
    const { user, system } = process.cpuUsage(before);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(
      `${what.padEnd(60)} ${seconds.padStart(6)} s  ${((user + system) / 1e6).toFixed(1).padStart(6)} s CPU`,
    );
    [at, cpu] = [performance.now(), process.cpuUsage()];
  };
  const { state, discovery } = rediscover(texts, firstState);
  lap(`topics sought in the rest (${discovery?.topics.length} of ${discovery?.n} texts)`);
  const analyser = makeAnalyser(state);
  const read = texts.map((text) => analyser(text).read);
  lap("read, topics, discovered topics, feelings");
  const clusters = duplicateClusters(read);
  lap(`near-duplicates (${clusters.length} groups)`);
  lap("altogether", began, used);
  console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

if (values.quality) await quality((line) => console.log(line), values.tuning);
else speed(Number(values.texts));
