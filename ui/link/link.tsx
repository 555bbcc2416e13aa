import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  UnstyledButton,
  type UnstyledButtonProps,
} from "@mantine/core";
import { Link as RouterLink } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface To {
  /** A page of the house, with its query if any: `/processes/42?tab=waiting`. */
  readonly to: string;
  readonly children?: ReactNode;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "page" | undefined;
  readonly title?: string;
  readonly onClick?: () => void;
}

function split(to: string): Record<string, unknown> {
  const [beforeHash = "", hash] = to.split("#");
  const [path = "", query] = beforeHash.split("?");
  // The link of a page above is not the current page: only the frame marks where one is.
  return {
    to: path,
    activeOptions: { exact: true },
    search: query ? Object.fromEntries(new URLSearchParams(query)) : undefined,
    hash,
  };
}

// The router's own types know routes only when all are registered in one place; ours belong to their modules.
const Target = RouterLink as unknown as (props: Record<string, unknown>) => ReactNode;

/** A link to another page of the house, in a text or a table. */
export function Link({ to, ...rest }: To & AnchorProps) {
  return <Anchor component={Target} {...split(to)} inherit {...rest} />;
}

/** A button that leads to another page. */
export function ButtonLink({ to, ...rest }: To & ButtonProps) {
  return <Button component={Target} {...split(to)} {...rest} />;
}

/** A link that looks like what it holds: a card, a row of a menu. */
export function BareLink({ to, ...rest }: To & UnstyledButtonProps) {
  return <UnstyledButton component={Target} {...split(to)} {...rest} />;
}

/** A link to something the server sends as a file. */
export function FileLink({ href, ...rest }: { href: string; children?: ReactNode } & ButtonProps) {
  return <Button component="a" href={href} download variant="default" size="xs" {...rest} />;
}
