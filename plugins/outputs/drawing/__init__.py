"""Maps and pictures: projections, outlines, labels, ink."""
