import { Progress as Bar, Button, Skeleton, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ApiError, type TaskHandle, useFormat, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import css from "./state.module.css";
import { stateWords } from "./words.ts";

/** Grey lines in the shape of what is coming: `lines` of text, or `cards` beside each other. */
export function Loading({ lines = 4, cards = 0 }: { lines?: number; cards?: number }) {
  const t = useWords(commonWords);
  return (
    <div role="status" aria-live="polite">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {cards > 0 && (
        <div aria-hidden style={{ display: "flex", flexWrap: "wrap", gap: 16, marginBottom: 16 }}>
          {Array.from({ length: cards }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cards are all alike
            <Skeleton key={i} height={96} radius="md" style={{ flex: "1 1 12rem" }} />
          ))}
        </div>
      )}
      <Stack gap="sm" aria-hidden>
        {Array.from({ length: lines }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <Skeleton key={i} height={14} width={`${100 - ((i * 37) % 45)}%`} />
        ))}
      </Stack>
    </div>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and what to do next. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  /** The buttons of what to do next. */
  readonly actions?: ReactNode;
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon && (
        <div className={css.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && <p>{children}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** What went wrong, where, and what to do about it. */
export function ErrorState({ error, retry, title }: { error: unknown; retry?: () => void; title?: string }) {
  const t = useWords(stateWords);
  const common = useWords(commonWords);
  const api = error instanceof ApiError ? error : undefined;
  const usual = api?.status === 403 ? t("forbidden") : api?.status === 404 ? t("missing") : t("failed");
  return (
    <div className={css.error} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div className={css.errorText}>
        <Text fw={600}>{title ?? usual}</Text>
        <Text>{error instanceof Error ? error.message : String(error)}</Text>
        {api?.hint && <Text mt={4}>{api.hint}</Text>}
        {api && (
          <p className={css.small}>
            {[api.place && t("place", { place: api.place }), t("code", { code: api.code })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        {retry && (
          <Button size="xs" variant="default" mt="sm" onClick={retry}>
            {common("retry")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

export interface AsyncProps<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
  readonly loading?: ReactNode;
}

/** A query's three states in one place: loading, failed, or its data. Data that is already there stays on a failed refresh. */
export function Async<T>({ query, children, loading = <Loading /> }: AsyncProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <>{loading}</>;
}

export interface TaskProgressProps {
  readonly handle: TaskHandle;
  readonly title: string;
  /** Names the phase that the server reports, in the reader's language. */
  readonly phase?: (phase: string) => string;
}

/** Long work as it goes: what is being done, how far, and a button to stop it. */
export function Progress({ handle, title, phase }: TaskProgressProps) {
  const t = useWords(stateWords);
  const format = useFormat();
  const { task, error, over, cancelling, cancel } = handle;
  if (error) return <ErrorState error={error} title={title} />;
  const total = task?.total ?? 0;
  const done = task?.done ?? 0;
  const ended = task?.state === "done" ? t("done") : task?.state === "cancelled" ? t("stopped") : undefined;
  const now =
    ended ??
    (task?.state === "running" ? (task.phase && phase ? phase(task.phase) : t("running")) : t("waiting"));
  const value = ended ? 100 : total > 0 ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div className={css.progress}>
      <div className={css.progressHead}>
        <Text fw={600}>{title}</Text>
        <span className={css.count}>
          {total > 0
            ? t("progress", { done: format.number(done), total: format.number(total) })
            : done > 0
              ? t("soFar", { done: format.number(done) })
              : ""}
        </span>
      </div>
      <Bar.Root size="md">
        <Bar.Section
          value={total > 0 || over ? value : 100}
          animated={!over}
          striped={!over && total === 0}
          color={task?.state === "cancelled" ? "gray" : undefined}
          aria-label={title}
          aria-valuetext={total > 0 ? format.percent(done / total) : now}
        />
      </Bar.Root>
      <div className={css.progressHead}>
        <span className={css.count} role="status">
          {now}
        </span>
        {!over && (
          <Button size="compact-sm" variant="subtle" color="gray" loading={cancelling} onClick={cancel}>
            {cancelling ? t("cancelling") : t("cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
