import { useState } from "react";
import { usePageParam, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useHeat } from "./api.ts";
import { Frame } from "./frame.tsx";
import { HeatMap } from "./heat-map.tsx";
import { MeasurePicker } from "./list-page.tsx";
import { Method } from "./method.tsx";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** Suppliers by customers. */
export default function HeatPage() {
  const t = useWords(pageWords);
  const wave = usePageParam("wave");
  const [measure, setMeasure] = useState("overall");
  const query = useHeat(wave, { measure });
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(heat) => (
          <Frame wave={heat.wave} view="relationships" title={t("heat")} lead={t("heatLead")}>
            <Section>
              {heat.cells.length === 0 ? (
                <EmptyState
                  title={t("heatNone")}
                  actions={
                    <ButtonLink to={`/surveys/${wave}/results`} variant="default" size="xs">
                      {t("toWhole")}
                    </ButtonLink>
                  }
                >
                  {t("heatNoneText")}
                </EmptyState>
              ) : (
                <HeatMap
                  heat={heat}
                  picker={<MeasurePicker wave={wave} value={measure} onChange={setMeasure} />}
                />
              )}
              <Method of={["methodHeat", "methodDiffers"]} />
            </Section>
          </Frame>
        )}
      </Async>
    </Waiting>
  );
}
