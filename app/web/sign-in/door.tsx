import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { Mark } from "../frame/mark.tsx";
import { LanguageSwitch, SchemeSwitch } from "../frame/switches.tsx";
import { frameWords } from "../frame/words.ts";
import css from "./door.module.css";
import { signInWords } from "./words.ts";

/** What a visitor sees before being signed in: what this is, and the form to come in. */
export function Door({ children }: { children: ReactNode }) {
  const t = useWords(signInWords);
  const f = useWords(frameWords);
  return (
    <div className={css.door}>
      <aside className={css.side}>
        <div className={css.brand}>
          <Mark size={30} />
          {f("product")}
        </div>
        <Picture />
        <div>
          <p className={css.motto}>{t("motto")}</p>
          <p className={css.mottoText}>{t("mottoText")}</p>
        </div>
      </aside>
      <main className={css.main}>
        <div className={css.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <div className={css.form}>{children}</div>
      </main>
    </div>
  );
}

/** Suppliers on one side, customers on the other, the lines between them as strong as what passes. */
function Picture() {
  const left = [30, 90, 150, 210];
  const right = [20, 66, 112, 158, 204, 232];
  const lines: readonly (readonly [number, number, number])[] = [
    [0, 0, 5],
    [0, 1, 2],
    [0, 3, 1.5],
    [1, 1, 3.5],
    [1, 2, 6],
    [1, 4, 1.5],
    [2, 0, 1.5],
    [2, 3, 4.5],
    [2, 4, 2.5],
    [3, 2, 1.5],
    [3, 4, 3],
    [3, 5, 5],
  ];
  const y = (ys: readonly number[], i: number) => ys[i] ?? 0;
  return (
    <svg className={css.picture} viewBox="0 0 380 250" aria-hidden>
      {lines.map(([a, b, w]) => (
        <path
          key={`${a} ${b}`}
          d={`M24 ${y(left, a)}C170 ${y(left, a)} 210 ${y(right, b)} 356 ${y(right, b)}`}
          fill="none"
          stroke="currentColor"
          strokeWidth={w}
          opacity={0.18 + w / 14}
        />
      ))}
      {left.map((at) => (
        <circle key={at} cx="24" cy={at} r="9" fill="#f1f7f7" />
      ))}
      {right.map((at) => (
        <circle key={at} cx="356" cy={at} r="7" fill="#e0a04c" />
      ))}
    </svg>
  );
}
