import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Input, Slider, Stack, Text } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { markNeed, type Need, useReread } from "../api.ts";
import { needWords } from "./need-words.ts";

const ends = [
  { value: 1, label: "1" },
  { value: 10, label: "10" },
];

/** Those it concerns say how much it matters; the mean takes the place of what the house supposes. */
export function Marks({ need }: { need: Need }) {
  const t = useWords(needWords);
  const format = useFormat();
  const notice = useNotice();
  const reread = useReread();
  const [importance, setImportance] = useState(need.mine?.importance ?? 5);
  const [satisfaction, setSatisfaction] = useState(need.mine?.satisfaction ?? 5);
  const [busy, setBusy] = useState(false);
  if (!need.can.mark && need.marks === 0) return null;
  const send = async (mark: { importance: number; satisfaction: number } | null) => {
    setBusy(true);
    try {
      await markNeed({ params: { need: need.id }, body: { mark } });
      await reread();
      notice(t("marked"));
    } finally {
      setBusy(false);
    }
  };
  const mean = need.importance === null ? undefined : format.number(need.importance, 1);
  const count = t("marksCount", { count: need.marks });
  return (
    <Section title={t("markTitle")} lead={need.can.mark ? t("markLead") : undefined}>
      <Stack gap="lg">
        {mean !== undefined && (
          <Text>
            {need.satisfaction === null
              ? t("markMean", { count, importance: mean })
              : t("markMeanBoth", {
                  count,
                  importance: mean,
                  satisfaction: format.number(need.satisfaction, 1),
                })}
          </Text>
        )}
        {need.can.mark && (
          <>
            <Input.Wrapper label={t("markImportance")}>
              <Slider
                min={1}
                max={10}
                step={1}
                marks={ends}
                value={importance}
                onChange={setImportance}
                thumbLabel={t("markImportance")}
              />
            </Input.Wrapper>
            <Input.Wrapper label={t("markSatisfaction")}>
              <Slider
                min={1}
                max={10}
                step={1}
                marks={ends}
                value={satisfaction}
                onChange={setSatisfaction}
                thumbLabel={t("markSatisfaction")}
              />
            </Input.Wrapper>
            <Group gap="xs" mt="xs">
              <Button size="xs" loading={busy} onClick={() => void send({ importance, satisfaction })}>
                {t("save")}
              </Button>
              {need.mine && (
                <Button size="xs" variant="default" onClick={() => void send(null)}>
                  {t("markTake")}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}
