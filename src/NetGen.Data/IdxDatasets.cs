namespace NetGen;

/// <summary>Reads data sets from pairs of IDX files, the format of MNIST and Fashion-MNIST.</summary>
public static class IdxDatasets
{
    extension(Dataset)
    {
        /// <summary>Reads images and their labels. Gzipped files are recognized by their content.</summary>
        /// <param name="imagesPath">IDX file of bytes, [rows, height, width].</param>
        /// <param name="labelsPath">IDX file of bytes, [rows].</param>
        /// <param name="scale">Factor of the pixels; 1 keeps 0 to 255.</param>
        /// <returns>Features [rows, height · width] and labels.</returns>
        /// <exception cref="DataFormatException">A file is truncated, of another kind, or the two do not belong together.</exception>
        public static Dataset ReadIdx(string imagesPath, string labelsPath, float scale = 1)
        {
            var images = IdxFile.Read(imagesPath, 3);
            var labels = IdxFile.Read(labelsPath, 1);
            if (images.Dimensions[0] != labels.Dimensions[0])
            {
                throw new DataFormatException(labelsPath,
                    $"there are {labels.Dimensions[0]} labels, but {images.Dimensions[0]} images in '{imagesPath}'. Use the two files of one set.");
            }

            return Dataset.FromLabels(
                Array.ConvertAll(images.Values, pixel => pixel * scale),
                images.Dimensions[1] * images.Dimensions[2],
                Array.ConvertAll(labels.Values, label => (int)label));
        }
    }
}
