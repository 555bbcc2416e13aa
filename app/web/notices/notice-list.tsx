import { IconBell, IconCheck } from "@tabler/icons-react";
import type { NoticeView } from "#platform/notices/schema";
import { useWords } from "#platform/web";
import { ActionIcon, VisuallyHidden } from "#ui/base";
import { BareLink } from "#ui/link";
import { EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { useRead } from "./api.ts";
import css from "./notices.module.css";
import { noticeWords } from "./words.ts";

/** A line a thing; it leads there, and what one has gone to is read. */
export function NoticeList({
  notices,
  label,
  onGo,
}: {
  notices: readonly NoticeView[];
  label: string;
  onGo?: () => void;
}) {
  return (
    <ul className={css.list} aria-label={label}>
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} onGo={onGo} />
      ))}
    </ul>
  );
}

function Line({ notice, onGo }: { notice: NoticeView; onGo: (() => void) | undefined }) {
  const t = useWords(noticeWords);
  const read = useRead();
  const fresh = notice.readAt === null;
  const go = () => {
    if (fresh) void read(notice).catch(() => {});
    onGo?.();
  };
  return (
    <li className={css.line} data-new={fresh || undefined}>
      <BareLink to={notice.link} className={css.link} onClick={go}>
        <span className={css.title}>
          {fresh && <VisuallyHidden>{t("isNew")}: </VisuallyHidden>}
          {notice.title}
        </span>
        {notice.text && <span className={css.text}>{notice.text}</span>}
        <span className={css.foot}>
          <Time at={notice.at} as="relative" />
          {notice.count > 1 && <span>{t("pieces", { count: notice.count })}</span>}
          {notice.urgent && <Tag tone="warn">{t("urgent")}</Tag>}
        </span>
      </BareLink>
      {fresh && (
        <ActionIcon
          className={css.read}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("read", { title: notice.title })}
          onClick={() => void read(notice).catch(() => {})}
        >
          <IconCheck size={18} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}

export function NoNotices() {
  const t = useWords(noticeWords);
  return (
    <EmptyState title={t("nothing")} icon={<IconBell size={28} stroke={1.5} />}>
      {t("nothingText")}
    </EmptyState>
  );
}
