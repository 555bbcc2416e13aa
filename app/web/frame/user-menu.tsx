import { lazy, Suspense, useRef, useState } from "react";
import { type SessionUser, useWords } from "#platform/web";
import { UnstyledButton, VisuallyHidden } from "#ui/base";
import css from "./frame.module.css";
import { frameWords } from "./words.ts";

const UserMenuItems = lazy(() => import("./user-menu-items.tsx"));

export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => [...part][0] ?? "");
  return letters.slice(0, 2).join("").toUpperCase();
}

/** Who one is; the menu behind it is fetched when it is first opened. */
export function UserMenu({ user }: { user: SessionUser }) {
  const t = useWords(frameWords);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const toggle = () => {
    setWanted(true);
    setOpen(!open);
  };
  const place = useRef<HTMLButtonElement>(null);
  const button = (
    <UnstyledButton
      ref={place}
      className={css.user}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={toggle}
    >
      <span className={css.initials} aria-hidden>
        {initials(user.name)}
      </span>
      <span className={css.userName}>{user.name}</span>
      <VisuallyHidden>{t("user")}</VisuallyHidden>
    </UnstyledButton>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <UserMenuItems
        user={user}
        button={button}
        opened={open}
        focus={() => place.current?.focus()}
        onClose={() => setOpen(false)}
      />
    </Suspense>
  );
}
