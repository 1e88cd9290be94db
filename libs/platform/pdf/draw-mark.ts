import type { Mark } from './letters';

interface Pen {
  save(): Pen;
  restore(): Pen;
  lineWidth(width: number): Pen;
  lineCap(style: 'round'): Pen;
  moveTo(x: number, y: number): Pen;
  lineTo(x: number, y: number): Pen;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): Pen;
  circle(x: number, y: number, radius: number): Pen;
  stroke(): Pen;
  fill(): Pen;
}

/** Where a letter stands: the middle of it, its base line, the size of the font. */
interface Place {
  readonly middle: number;
  readonly baseLine: number;
  readonly size: number;
  readonly base: string;
}

const IS_LOW = /^[acegmnopqrsuvwxyz]$/;
/** Of Helvetica, in parts of its size. */
const [LOW, HIGH] = [0.52, 0.72];

/** Draws what stands on, under or through a letter. `u` of it is a hundredth of the size of the font. */
export function drawMark(pen: Pen, mark: Mark, { middle: x, baseLine, size, base }: Place): void {
  const u = size / 100;
  const top = baseLine - (IS_LOW.test(base) ? LOW : HIGH) * size - 6 * u;
  const line = (...points: readonly (readonly [number, number])[]) => {
    points.forEach(([dx, y], n) => (n === 0 ? pen.moveTo(x + dx * u, y) : pen.lineTo(x + dx * u, y)));
    pen.stroke();
  };
  const dot = (dx: number, y: number) => pen.circle(x + dx * u, y, 5 * u).fill();
  pen
    .save()
    .lineWidth(6 * u)
    .lineCap('round');
  switch (mark) {
    case 'grave':
      line([-9, top - 12 * u], [4, top]);
      break;
    case 'acute':
      line([9, top - 12 * u], [-4, top]);
      break;
    case 'double-acute':
      line([0, top - 12 * u], [-10, top]);
      line([14, top - 12 * u], [4, top]);
      break;
    case 'circumflex':
      line([-12, top], [0, top - 12 * u], [12, top]);
      break;
    case 'caron':
      line([-12, top - 12 * u], [0, top], [12, top - 12 * u]);
      break;
    case 'macron':
      line([-13, top - 5 * u], [13, top - 5 * u]);
      break;
    case 'tilde':
      pen.moveTo(x - 14 * u, top - 2 * u).quadraticCurveTo(x - 7 * u, top - 14 * u, x, top - 6 * u);
      pen.quadraticCurveTo(x + 7 * u, top + 2 * u, x + 14 * u, top - 10 * u).stroke();
      break;
    case 'breve':
      pen
        .moveTo(x - 12 * u, top - 12 * u)
        .quadraticCurveTo(x, top + 6 * u, x + 12 * u, top - 12 * u)
        .stroke();
      break;
    case 'dot':
      dot(0, top - 5 * u);
      break;
    case 'diaeresis':
      dot(-10, top - 5 * u);
      dot(10, top - 5 * u);
      break;
    case 'ring':
      pen.circle(x, top - 8 * u, 7 * u).stroke();
      break;
    case 'dot-below':
      dot(0, baseLine + 13 * u);
      break;
    case 'comma-below':
      line([2, baseLine + 8 * u], [-4, baseLine + 20 * u]);
      break;
    case 'ogonek':
      pen.moveTo(x + 12 * u, baseLine).quadraticCurveTo(x - 2 * u, baseLine + 18 * u, x + 18 * u, baseLine + 18 * u);
      pen.stroke();
      break;
    case 'stroke':
      if (/[lL]/.test(base)) line([-14, baseLine - 26 * u], [14, baseLine - 44 * u]);
      else line([-12, baseLine - 58 * u], [22, baseLine - 58 * u]);
      break;
  }
  pen.restore();
}
