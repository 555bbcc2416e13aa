import { IconFile, IconLock, IconMail } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useFormat, useUser, useWords } from "#platform/web";
import { Button, VisuallyHidden } from "#ui/base";
import { Async } from "#ui/state";
import { PartyIcon, Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { attachmentHref, type Message, type useMessages, type View } from "../api.ts";
import { useMaySplit } from "../handling/api.ts";
import { SplitAction } from "../handling/split-action.tsx";
import { requestWords } from "./request-words.ts";
import css from "./thread.module.css";
import { LightText } from "./written.tsx";

/** The thread, vis-à-vis: whoever serves stands left, whoever asks right; notes inside across, in another colour. */
export function Thread({
  view,
  query,
  messages,
  crossed,
}: {
  view: View;
  query: ReturnType<typeof useMessages>;
  messages: readonly Message[] | undefined;
  crossed: readonly string[];
}) {
  const t = useWords(requestWords);
  const maySplit = useMaySplit(view);
  return (
    <div className={css.thread}>
      <Sides view={view} />
      {query.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("earlierMessages")}
        </Button>
      )}
      <Async query={query}>
        {() =>
          messages?.length ? (
            <ol className={css.messages} aria-label={t("thread")}>
              {messages.map((message) => (
                <MessageItem
                  key={message.id}
                  request={view.id}
                  message={message}
                  splittable={maySplit && message.side === "customer" && message.audience === "all"}
                  crossed={crossed.includes(message.id)}
                />
              ))}
            </ol>
          ) : (
            <p className={css.nothing}>{t("noMessages")}</p>
          )
        }
      </Async>
    </div>
  );
}

/** Who faces whom. */
function Sides({ view }: { view: View }) {
  const t = useWords(requestWords);
  const asks = view.requester ?? view.customer;
  const unit = view.customer && view.customer.id !== asks?.id ? view.customer.name : undefined;
  return (
    <div className={css.sides}>
      <div className={css.side} data-side="supplier">
        <span className={css.role}>{t("serves")}</span>
        <span className={css.who}>
          {view.supplier ? (
            <>
              <PartyIcon kind={view.supplier.kind} />
              {view.supplier.name}
            </>
          ) : (
            "–"
          )}
        </span>
      </div>
      <div className={css.side} data-side="customer">
        <span className={css.role}>{t("asks")}</span>
        <span className={css.who}>
          {asks ? (
            <>
              <PartyIcon kind={asks.kind} />
              {asks.name}
            </>
          ) : (
            "–"
          )}
        </span>
        {unit && <span className={css.unit}>{unit}</span>}
      </div>
    </div>
  );
}

const channels = { mail: "byLetter", chat: "byChat", api: "byApi", import: "byImport" } as const;

function MessageItem({
  request,
  message,
  splittable,
  crossed,
}: {
  request: string;
  message: Message;
  splittable: boolean;
  crossed: boolean;
}) {
  const t = useWords(requestWords);
  const user = useUser();
  const inside = message.audience === "inside";
  const author = message.author?.name ?? (message.side === "house" ? t("house") : t("somebody"));
  const channel = message.channel === "web" ? undefined : t(channels[message.channel]);
  return (
    <li
      id={`message-${message.id}`}
      className={css.message}
      data-side={message.side}
      data-inside={inside || undefined}
      data-mine={(message.author !== null && message.author.id === user.personId) || undefined}
    >
      <div className={css.head}>
        <span className={css.author}>{author}</span>
        {message.unit && message.unit.name !== author && (
          <span className={css.unit}>{message.unit.name}</span>
        )}
        {inside && (
          <Tag tone="warn" icon={<IconLock size={12} aria-hidden />}>
            {t("noteBadge")}
          </Tag>
        )}
        {crossed && <Tag tone="accent">{t("crossedMark")}</Tag>}
        <span className={css.when}>
          {channel && (
            <span className={css.channel}>
              {message.channel === "mail" && <IconMail size={13} aria-hidden />} {channel}
            </span>
          )}
          <Time at={message.at} as="dateTime" />
        </span>
      </div>
      <LightText text={message.body} />
      {message.signature && <Folded title={t("signature")}>{message.signature}</Folded>}
      {message.quoted && <Folded title={t("quoted")}>{message.quoted}</Folded>}
      <Attachments request={request} message={message} />
      {splittable && <SplitAction request={request} message={message} />}
      {inside && <p className={css.hint}>{t("noteHint")}</p>}
    </li>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={css.folded}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

function Attachments({ request, message }: { request: string; message: Message }) {
  const t = useWords(requestWords);
  const format = useFormat();
  if (message.attachments.length === 0) return null;
  return (
    <ul className={css.files}>
      {message.attachments.map((file) => (
        <li key={file.id}>
          <a href={attachmentHref(request, file.id)} download={file.name}>
            <IconFile size={15} stroke={1.75} aria-hidden />
            <VisuallyHidden>{t("download")} </VisuallyHidden>
            <span className={css.fileName}>{file.name}</span>{" "}
            <span className={css.fileSize}>{format.bytes(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
