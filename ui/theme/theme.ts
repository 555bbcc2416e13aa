import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: a deep teal, calm beside numbers, dark enough from shade 6 on for white text. */
const accent: MantineColorsTuple = [
  "#e9f4f4",
  "#d2e7e8",
  "#a9d2d4",
  "#79bbc0",
  "#4ea5ac",
  "#2b919a",
  "#12808a",
  "#0b6a74",
  "#08565e",
  "#06434a",
];

const gray: MantineColorsTuple = [
  "#f8f8f6",
  "#f1f1ee",
  "#e6e6e2",
  "#d7d8d4",
  "#c0c3c1",
  "#83898d",
  "#5c646a",
  "#454c52",
  "#2e3439",
  "#1a1f23",
];

const dark: MantineColorsTuple = [
  "#e7eaed",
  "#c9cfd4",
  "#a0aab3",
  "#84909a",
  "#3c454d",
  "#2b333a",
  "#22292f",
  "#14181c",
  "#0f1215",
  "#0a0c0e",
];

const red: MantineColorsTuple = [
  "#fdeeec",
  "#fadbd8",
  "#f3b5af",
  "#ec8d84",
  "#e3695f",
  "#d64c41",
  "#c2372d",
  "#a8261e",
  "#8c1d17",
  "#701511",
];

const fonts =
  '-apple-system, "Segoe UI", Roboto, "Noto Sans", "PT Sans", Ubuntu, "Open Sans", "Liberation Sans", Arial, system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark, red },
  white: "#ffffff",
  black: "#1a1f23",
  fontFamily: fonts,
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", Menlo, monospace',
  fontSizes: { xs: "0.78125rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.55", lg: "1.55", xl: "1.5" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "10px", lg: "14px", xl: "20px" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  headings: {
    fontFamily: fonts,
    fontWeight: "650",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.25" },
      h2: { fontSize: "1.1875rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
      h4: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    TextInput: { defaultProps: { size: "sm" } },
    Anchor: { defaultProps: { underline: "hover" } },
    // The placeholder is a focusable child that a menu may not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, returnFocus: true } },
    Paper: { defaultProps: { radius: "md" } },
    Select: { defaultProps: { checkIconPosition: "right", allowDeselect: false } },
  },
});

/** Text and lines meet WCAG AA on the surfaces of `tokens.css` in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#f8f8f6",
    "--mantine-color-text": "#1a1f23",
    "--mantine-color-dimmed": "#5c646a",
    "--mantine-color-placeholder": "#6b7378",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-default-border": "#d0d2cf",
    "--mantine-color-anchor": "#0b6a74",
  },
  dark: {
    "--mantine-color-body": "#14181c",
    "--mantine-color-text": "#e7eaed",
    "--mantine-color-dimmed": "#a0aab3",
    "--mantine-color-placeholder": "#8c97a1",
    "--mantine-color-error": "#ff8a80",
    "--mantine-color-default-border": "#3c454d",
    "--mantine-color-anchor": "#6cc0c7",
  },
});
