import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Async, EmptyState } from "#ui/state";
import { boardKey, type Filter, moveNeed, type NeedItem, useBoard } from "../api.ts";
import { useDone } from "../dialogs.tsx";
import { pageWords } from "../page-words.ts";
import { ProofLine, Score, type Stage, stages, TrendTag, useSides } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./board.module.css";

type Board = { needs: NeedItem[]; counts: Record<string, number> };

/** Open needs in their four stages; a card moves by drag, or by the arrow keys. */
export default function BoardView({ filter }: { filter: Filter }) {
  const t = useWords(pageWords);
  const query = useBoard(filter);
  const move = useMove(filter);
  return (
    <Async query={query}>
      {(board) =>
        board.needs.length === 0 ? (
          <EmptyState title={filter.q ? t("noneFound") : t("none")}>
            {filter.q ? t("noneFoundText") : t("noneText")}
          </EmptyState>
        ) : (
          <>
            <div className={css.board}>
              {stages.map((stage) => (
                <Column key={stage} stage={stage} board={board} move={move} />
              ))}
            </div>
            {board.needs.some(({ mayShape }) => mayShape) && <p className={css.help}>{t("boardHelp")}</p>}
          </>
        )
      }
    </Async>
  );
}

type Move = (need: NeedItem, to: Stage) => Promise<void>;

/** Moves at once on the page, then on the server; what is refused goes back. */
function useMove(filter: Filter): Move {
  const t = useWords(pageWords);
  const w = useWords(words);
  const client = useQueryClient();
  const done = useDone();
  return async (need, to) => {
    if (need.stage === to || !need.mayShape) return;
    const key = boardKey(filter);
    const before = client.getQueryData<Board>(key);
    client.setQueryData<Board>(key, (old) => old && { ...old, ...moved(old, need, to) });
    try {
      const { change } = await moveNeed({ params: { need: need.id }, body: { stage: to } });
      await done(t("moved", { number: need.number, stage: w(to) }), change);
    } catch (error) {
      client.setQueryData(key, before);
      throw error;
    }
  };
}

function moved({ needs, counts }: Board, need: NeedItem, to: Stage): Board {
  const count = (stage: string, by: number) => ({ [stage]: (counts[stage] ?? 0) + by });
  return {
    needs: needs.map((one) => (one.id === need.id ? { ...one, stage: to } : one)),
    counts: { ...counts, ...count(need.stage, -1), ...count(to, 1) },
  };
}

function Column({ stage, board, move }: { stage: Stage; board: Board; move: Move }) {
  const t = useWords(pageWords);
  const w = useWords(words);
  const [over, setOver] = useState(false);
  const cards = board.needs.filter((need) => need.stage === stage);
  const count = Math.max(board.counts[stage] ?? 0, cards.length);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const need = board.needs.find(({ id }) => id === event.dataTransfer.getData("text/plain"));
    if (need) void move(need, stage);
  };
  return (
    <section
      className={css.column}
      data-over={over || undefined}
      aria-label={w(stage)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={css.columnHead}>
        <h2>{w(stage)}</h2>
        <span className={css.count}>{count}</span>
        <p>{w(`${stage}Lead`)}</p>
      </header>
      {cards.length === 0 ? (
        <p className={css.nothing}>{t("emptyStage")}</p>
      ) : (
        <ul className={css.cards}>
          {cards.map((need) => (
            <Card key={need.id} need={need} move={move} />
          ))}
        </ul>
      )}
      {count > cards.length && <p className={css.nothing}>{t("more", { count: count - cards.length })}</p>}
    </section>
  );
}

function Card({ need, move }: { need: NeedItem; move: Move }) {
  const w = useWords(words);
  const t = useWords(pageWords);
  const sides = useSides();
  const at = stages.indexOf(need.stage as Stage);
  const onKey = (event: KeyboardEvent) => {
    const to =
      event.key === "ArrowRight" ? stages[at + 1] : event.key === "ArrowLeft" ? stages[at - 1] : undefined;
    if (!to || !need.mayShape) return;
    event.preventDefault();
    const { currentTarget } = event;
    void move(need, to).then(() => currentTarget instanceof HTMLElement && refocus(need.id));
  };
  return (
    <li
      className={css.card}
      draggable={need.mayShape}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", need.id);
        event.dataTransfer.effectAllowed = "move";
      }}
      onKeyDown={onKey}
      data-need={need.id}
    >
      <Link to={`/needs/${need.number}`}>{need.title}</Link>
      <span className={css.sides}>{sides(need)}</span>
      <ProofLine need={need} />
      <div className={css.cardFoot}>
        <Score need={need} />
        {need.proof && <TrendTag trend={need.proof.trend} />}
      </div>
      {need.mayShape && (
        <div className={css.steps}>
          {stages.map((stage) => (
            <button
              key={stage}
              type="button"
              disabled={stage === need.stage}
              title={t("moveTo", { stage: w(stage) })}
              aria-label={t("moveTo", { stage: w(stage) })}
              onClick={() => void move(need, stage)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** A card that has gone to another column keeps the focus, so that it can go on. */
function refocus(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-need="${id}"] a`)?.focus());
}
