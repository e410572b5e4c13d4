import { QRCodeSVG } from 'qrcode.react';

/** Dark on light in both themes: not every camera reads the inverse. Loaded when a code is asked for. */
const QrCode = ({ address, label }: { address: string; label: string }) => (
  <QRCodeSVG
    value={address}
    title={label}
    role="img"
    marginSize={0}
    bgColor="transparent"
    fgColor="currentColor"
    className="size-26 flex-none rounded-tile bg-[oklch(0.97_0.012_75)] p-[0.6875rem] text-[oklch(0.2_0.03_322)] rail:size-31"
  />
);

export default QrCode;
