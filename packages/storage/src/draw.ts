import sharp from 'sharp';

/** A drawing of our own (never somebody's SVG) as a JPEG, for pictures that the demonstration stores like any other. */
export async function drawJpeg(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
