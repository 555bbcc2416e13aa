import { useState } from "react";
import { useTask, useWords } from "#platform/web";
import { NumberInput, Stack } from "#ui/base";
import { SidePanel } from "#ui/dialog";
import { FormFrame, useForm } from "#ui/form";
import { Async, Progress } from "#ui/state";
import { changeSettings, useMapSettings, useRefresh } from "./api.ts";
import { mapWords } from "./map-words.ts";
import { useMapPhase } from "./use-map-phase.ts";

/** How fast evidence fades and from where on a relationship is on the map; saving draws it anew. */
export function MapSettings({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(mapWords);
  const query = useMapSettings(opened);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("settings")}>
      <Async query={query}>{(settings) => <SettingsForm settings={settings} />}</Async>
    </SidePanel>
  );
}

function SettingsForm({ settings }: { settings: { halfLifeDays: number; threshold: number } }) {
  const t = useWords(mapWords);
  const [task, setTask] = useState<string>();
  const refresh = useRefresh();
  const handle = useTask(task, refresh);
  const phase = useMapPhase();
  const form = useForm({
    initial: { halfLifeDays: settings.halfLifeDays, threshold: Math.round(settings.threshold * 100) },
    async save({ halfLifeDays, threshold }) {
      const body = { halfLifeDays: Number(halfLifeDays), threshold: Number(threshold) / 100 };
      setTask((await changeSettings({ body })).task);
    },
  });
  return (
    <Stack>
      <FormFrame form={form} verb={t("drawVerb")} label={t("settings")}>
        <NumberInput
          label={t("halfLife")}
          description={t("halfLifeHint")}
          min={14}
          max={3_650}
          {...form.value("halfLifeDays")}
        />
        <NumberInput
          label={t("threshold")}
          description={t("thresholdHint")}
          min={5}
          max={99}
          suffix=" %"
          {...form.value("threshold")}
        />
      </FormFrame>
      {task && <Progress handle={handle} title={t("drawing")} phase={phase} />}
    </Stack>
  );
}
