export {
  createPictureConverter,
  type PictureConverter,
  type PictureForm,
} from './picture-converter.ts';
export { type PictureType, pictureTypeOf } from './picture-type.ts';
