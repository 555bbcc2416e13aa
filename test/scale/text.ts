// Text analysis: how fast, and with --quality how good on labelled public texts.
// bin/bench text [--texts N] | bin/bench text --quality [--tuning]

import os from "node:os";
import { parseArgs } from "node:util";
import { duplicateClusters, firstState, makeAnalyser, rediscover } from "#science/text";
import { comments } from "./text/comments.ts";
import { quality } from "./text/quality.ts";

const { values } = parseArgs({
  options: {
    texts: { type: "string", default: "100000" },
    quality: { type: "boolean", default: false },
    /** Divides what is not set aside once more, so that work on the methods never sees the part set aside. */
    tuning: { type: "boolean", default: false },
  },
});

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
