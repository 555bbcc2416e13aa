import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Method } from "../method.tsx";
import css from "../results.module.css";
import { Warnings } from "../warnings.tsx";
import { pageWords } from "../words.ts";
import { asFigure, type ModelProps } from "./of.ts";

const kinds = ["must_be", "one_dimensional", "attractive", "indifferent", "reverse", "questionable"] as const;

/** Which features are taken for granted and which delight, where it was asked. */
export function KanoSection({ model, tell }: Omit<ModelProps<"kano">, "wave">) {
  const t = useWords(pageWords);
  if (model.features.length === 0) return null;
  const written = (interval: { value: number; low: number; high: number } | null) =>
    interval ? tell.interval(asFigure("kano", "mean", interval)) : tell.t("cannotTell");
  return (
    <Section title={t("kano")}>
      <SimpleTable
        label={t("kano")}
        columns={[
          { title: t("feature"), wide: true },
          { title: t("category") },
          { title: t("better"), numeric: true },
          { title: t("worse"), numeric: true },
          { title: tell.t("n"), numeric: true },
        ]}
        rows={model.features.map(({ pair, n, category, better, worse }) => {
          const kind = kinds.find((one) => one === category);
          return [
            tell.pair(pair),
            kind ? <Tag key="kind">{t(kind)}</Tag> : <Unknown key="kind" text={tell.t("cannotTell")} />,
            written(better),
            written(worse),
            n,
          ];
        })}
      />
      <Warnings of={model.features.flatMap(({ warnings }) => warnings)} tell={tell} />
      <Method of={["methodKano"]} />
    </Section>
  );
}

const Unknown = ({ text }: { text: string }) => <span className={css.untold}>{text}</span>;
