import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { SimpleTable } from "#ui/table";
import { Method } from "../method.tsx";
import { Warnings } from "../warnings.tsx";
import { pageWords } from "../words.ts";
import { asFigure, type ModelProps } from "./of.ts";

type Scale = ModelProps<"reliability">["model"]["scales"][number];

/** Whether the questions of a dimension go together, in a sentence a manager can use. */
export function ReliabilitySection({ model, tell }: Omit<ModelProps<"reliability">, "wave">) {
  const t = useWords(pageWords);
  if (model.scales.length === 0) return null;
  const verdict = ({ alpha, omega, items }: Scale) => {
    // Omega assumes less; alpha stands in where it could not be told.
    const best = omega.value ?? alpha.value;
    if (best === null) return t("reliabilityUnknown");
    const value = tell.value(best, { measure: "alpha", method: "mean" });
    if (best >= 0.8) return t("reliabilityGood", { count: items.length, value });
    return t(best >= 0.6 ? "reliabilityFair" : "reliabilityPoor", { value });
  };
  const written = ({ value, low, high }: Scale["alpha"]) =>
    tell.interval({ ...asFigure("alpha", "mean", null), value, low, high });
  return (
    <Section title={t("reliability")}>
      <SimpleTable
        label={t("reliability")}
        columns={[
          { title: tell.t("dimension") },
          { title: t("reliability"), wide: true },
          { title: t("omega"), numeric: true },
          { title: t("alpha"), numeric: true },
          { title: tell.t("n"), numeric: true },
        ]}
        rows={model.scales.map((scale) => [
          tell.measure(scale.measure),
          verdict(scale),
          written(scale.omega),
          written(scale.alpha),
          scale.alpha.n,
        ])}
      />
      <Warnings
        of={model.scales.flatMap(({ alpha, omega }) => [...alpha.warnings, ...omega.warnings])}
        tell={tell}
      />
      <Method of={["methodReliability"]} />
    </Section>
  );
}
