import { useWords } from "#platform/web";
import { Group } from "#ui/base";
import { Link } from "#ui/link";
import { evaluateTitles } from "./evaluate-titles.ts";

const places = [
  ["transparency", "/transparency"],
  ["leadership", "/insight/leadership"],
  ["benchmarks", "/insight/benchmarks"],
  ["reports", "/insight/reports"],
] as const;

/** Where else the room leads, at the foot of the company's page. */
export function MorePlaces() {
  const t = useWords(evaluateTitles);
  return (
    <Group gap="lg">
      {places.map(([name, to]) => (
        <Link key={name} to={to}>
          {t(name)}
        </Link>
      ))}
    </Group>
  );
}
