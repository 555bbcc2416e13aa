import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTask, useWords } from "#platform/web";
import { ActionIcon, Button, Group, Menu, Stack, Text } from "#ui/base";
import { Confirm } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { FileLink } from "#ui/link";
import { Section } from "#ui/page";
import { Progress } from "#ui/state";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { changeReport, leaveReport, type ReportView, removeReport, reportsKey, sendReport } from "./api.ts";
import { reportWords } from "./words.ts";

/** One report: when, to whom, how the last sending went, and what can be done with it. */
export function ReportCard(props: {
  readonly report: ReportView;
  readonly mayRun: boolean;
  readonly onEdit: (report: ReportView) => void;
}) {
  const { report, mayRun } = props;
  const t = useWords(reportWords);
  const client = useQueryClient();
  const notice = useNotice();
  const refresh = () => client.invalidateQueries({ queryKey: reportsKey });
  const [task, setTask] = useState<string>();
  const handle = useTask(task, ({ state }) => {
    void refresh();
    if (state === "done") {
      setTask(undefined);
      notice(t("sent"));
    }
  });
  const name = report.title || (report.party ? `${t("party")}: ${report.party.name}` : t(report.what));
  const day =
    report.rhythm === "weekly" ? t(`day${report.day}` as "day1") : t("monthDay", { day: report.day });
  const send = async () => setTask((await sendReport({ params: { id: report.id } })).task);
  return (
    <Section
      title={name}
      lead={t("next", { rhythm: t(report.rhythm), day, hour: report.hour })}
      actions={
        <Group gap={8}>
          {report.formats.map((format) => (
            <FileLink key={format} href={`/api/insight/reports/${report.id}/file/${format}`}>
              {t(format)}
            </FileLink>
          ))}
          {mayRun && (
            <Button
              size="xs"
              variant="default"
              loading={task !== undefined && !handle.over}
              onClick={() => void send()}
            >
              {t("send")}
            </Button>
          )}
          <Verbs {...props} name={name} />
        </Group>
      }
    >
      <Stack gap={6}>
        <Group gap={8}>
          {report.isPaused && <Tag tone="warn">{t("isPaused")}</Tag>}
          {report.isMine && <Tag tone="accent">{t("yours")}</Tag>}
          {mayRun && (
            <Text size="sm" c="dimmed">
              {report.readers.map((reader) => reader.name).join(", ")}
            </Text>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {report.last ? (
            <>
              {t("last", { count: report.last.sent })} <Time at={report.last.at} as="relative" />
              {report.last.left.map(
                ({ why, count }) => `; ${t(`left_${why}` as "left_no_address", { count })}`,
              )}
            </>
          ) : (
            t("never")
          )}
        </Text>
        {task && <Progress handle={handle} title={t("sending")} />}
      </Stack>
    </Section>
  );
}

function Verbs(props: {
  readonly report: ReportView;
  readonly mayRun: boolean;
  readonly onEdit: (report: ReportView) => void;
  readonly name: string;
}) {
  const { report, mayRun, onEdit, name } = props;
  const t = useWords(reportWords);
  const client = useQueryClient();
  const notice = useNotice();
  const [asked, setAsked] = useState(false);
  const params = { id: report.id };
  const refresh = () => client.invalidateQueries({ queryKey: reportsKey });
  const pause = async () => {
    const { what, title, rhythm, day, hour, formats, readers } = report;
    const body = {
      ...{ what, title, rhythm, day, hour, formats },
      party: report.party?.id ?? null,
      readers: readers.map(({ id }) => id),
      isPaused: !report.isPaused,
    };
    await changeReport({ params, body });
    await refresh();
  };
  const leave = async () => {
    await leaveReport({ params });
    notice(t("left"));
    await refresh();
  };
  if (!mayRun && !report.isMine) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`${t("verbs")}: ${name}`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayRun && <Menu.Item onClick={() => onEdit(report)}>{t("change")}</Menu.Item>}
          {mayRun && (
            <Menu.Item onClick={() => void pause()}>{t(report.isPaused ? "resume" : "pause")}</Menu.Item>
          )}
          {report.isMine && <Menu.Item onClick={() => void leave()}>{t("leave")}</Menu.Item>}
          {mayRun && <Menu.Item onClick={() => setAsked(true)}>{t("remove")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asked}
        title={name}
        verb={t("remove")}
        onClose={() => setAsked(false)}
        dangerous
        act={async () => {
          await removeReport({ params });
          await refresh();
        }}
      >
        {t("removeText")}
      </Confirm>
    </>
  );
}
