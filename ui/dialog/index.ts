export { Confirm, type ConfirmProps, Dialog, type DialogProps, SidePanel } from "./dialog.tsx";
