import { IconArrowUpRight, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useWords } from "#platform/web";
import { ActionIcon, Title } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Async, Loading } from "#ui/state";
import { Tags } from "#ui/tag";
import { useRequest, type View } from "../api.ts";
import { ConfidentialMark, PriorityMark, TurnTag } from "../parts.tsx";
import { Chain } from "../request/chain.tsx";
import { Notices } from "../request/notices.tsx";
import { Talk } from "../request/talk.tsx";
import { AskerVerbs, VerbBar } from "../request/verb-bar.tsx";
import { words } from "../words.ts";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";

/** A request beside the list: its thread, its verbs and a place to answer, without leaving the queue. */
export function Preview({
  number,
  replying,
  onClose,
}: {
  number: string;
  /** Each new count asks for the place to write; zero does not. */
  replying: number;
  onClose: () => void;
}) {
  const t = useWords(queueWords);
  const query = useRequest(number);
  return (
    <section className={css.preview} aria-label={t("preview")}>
      <div className={css.previewTop}>
        <ButtonLink
          to={`/requests/${number}`}
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowUpRight size={14} aria-hidden />}
        >
          {t("openFull")}
        </ButtonLink>
        <ActionIcon variant="subtle" color="gray" aria-label={t("closePreview")} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <Async query={query} loading={<Loading lines={8} />}>
        {(view) => <Content key={view.id} view={view} replying={replying} />}
      </Async>
    </section>
  );
}

function Content({ view, replying }: { view: View; replying: number }) {
  const w = useWords(words);
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (replying > 0) ground.current?.querySelector<HTMLElement>("textarea[data-reply]")?.focus();
  }, [replying]);
  return (
    <div ref={ground} className={css.previewBody}>
      <div>
        <Title order={2}>{view.subject}</Title>
        <Tags>
          <span className={css.about}>{w("number", { number: String(view.number) })}</span>
          <TurnTag item={view} />
          <PriorityMark priority={view.priority} />
          {view.confidential && <ConfidentialMark />}
        </Tags>
      </div>
      <Notices view={view} />
      <VerbBar view={view} />
      <AskerVerbs view={view} />
      <Talk view={view} bare />
      {view.works > 1 && <Chain view={view} bare />}
    </div>
  );
}
