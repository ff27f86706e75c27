package org.backcourt.models;

/**
 * A version trained on a fold.
 *
 * @param validationError mean absolute error on the dates that said when to stop
 * @param expected what it expects of the tested rows; empty where nothing is tested
 */
record Learnt(
    ModelVersion version, Fold fold, GrownTrees grown, double validationError, float[] expected) {

  static Learnt of(TrainingData data, Fold fold, ModelVersion version) {
    int[] columns = version.columns();
    GrownTrees grown =
        GrownTrees.grow(
            data, version.names(), columns, fold.fit(), fold.validate(), Recipe.median());
    int[] validate = fold.validate();
    return new Learnt(
        version,
        fold,
        grown,
        meanError(data, validate, expected(data, columns, validate, grown)),
        expected(data, columns, fold.test(), grown));
  }

  static float[] expected(TrainingData data, int[] columns, int[] rows, GrownTrees grown) {
    return grown.trees().evaluate(GrownTrees.matrix(data, columns, rows));
  }

  static double meanError(TrainingData data, int[] rows, float[] expected) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += Math.abs(expected[i] - data.points(rows[i]));
    }
    return rows.length == 0 ? Double.NaN : sum / rows.length;
  }
}
