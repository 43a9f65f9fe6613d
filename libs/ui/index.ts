export { HoldButton, type HoldButtonProps } from './hold-button.js';
export { LoadMark, type LoadMarkProps } from './load-mark.js';
export { Veil, type VeilProps, type VeilSource } from './veil.js';
export { Tile, type TileProps } from './tile.js';
