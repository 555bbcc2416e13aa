export {
  Confirm,
  type ConfirmProps,
  Dialog,
  type DialogProps,
  SidePanel,
  type SidePanelProps,
} from "./dialog.tsx";
