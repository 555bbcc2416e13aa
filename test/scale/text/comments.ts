import { chance } from "#science/numbers";
import { defaultTopics } from "#science/text";

/** Short comments in both languages: words of the topics among words of no topic, of Zipf's frequencies, one in ten a near-copy. */
export function comments(n: number): string[] {
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
