import { useFormat, useWords } from "#platform/web";
import { Anchor, Stack, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { SimpleTable } from "#ui/table";
import { clockWords, workingTime } from "../../clocks/words.ts";
import { type Clock, type Interval, inputHref, type Target } from "./api.ts";
import { Strip } from "./strip.tsx";
import { clockPanelWords } from "./words.ts";

export interface ExplanationProps {
  readonly request: string;
  readonly clock: Clock;
  readonly target: Target;
  readonly now: string;
  readonly onClose: () => void;
}

/** Every minute of a clock: as a strip, as a table that adds up, and as a file to compute it from. */
export default function Explanation({ request, clock, target, now, onClose }: ExplanationProps) {
  const t = useWords(clockPanelWords);
  const w = useWords(clockWords);
  const format = useFormat();
  const name = t("explainTitle", { target: t(`target_${target.target}`) });
  // How much was counted stands in its own column.
  const reasonOf = ({ reason, waitingFor, across, text }: Interval) =>
    capital(
      reason !== "counted" ? text : waitingFor ? w(waitingFor) : t(across ? "acrossDays" : "workingTime"),
    );
  const counted = (seconds: number) => (seconds === 0 ? t("noneCounted") : workingTime(seconds, w));
  return (
    <Dialog opened onClose={onClose} title={name} size="lg">
      <Stack gap="md">
        <Strip target={target} now={now} />
        <SimpleTable
          label={name}
          columns={[
            { title: t("from") },
            { title: t("to") },
            { title: t("why"), wide: true },
            { title: t("countedColumn"), numeric: true },
          ]}
          rows={[
            ...target.intervals.map((interval) => [
              format.dateTime(interval.from),
              format.date(interval.from) === format.date(interval.to)
                ? format.time(interval.to)
                : format.dateTime(interval.to),
              reasonOf(interval),
              counted(interval.countedSeconds),
            ]),
            [
              <strong key="sum">{t("sum")}</strong>,
              "",
              t("ofTarget", {
                elapsed: workingTime(target.elapsedSeconds, w),
                target: workingTime(target.targetMinutes * 60, w),
              }),
              <strong key="counted">{workingTime(target.elapsedSeconds, w)}</strong>,
            ],
          ]}
        />
        <Text size="sm" c="dimmed">
          {clock.timeZone === null ? t("aroundClock") : t("yourZone", { zone: clock.timeZone })}
        </Text>
        <Text size="sm">
          <Anchor href={inputHref(request, clock.key)} download>
            {t("recompute")}
          </Anchor>{" "}
          {t("recomputeHint")}
        </Text>
      </Stack>
    </Dialog>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
