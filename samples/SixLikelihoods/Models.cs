namespace SixLikelihoods;

/// <summary>
/// Six regressions. Each reads its data, says which parameters of the distribution are linear in which columns, and
/// calls the loss that the compiler wrote.
/// </summary>
internal static class Models
{
    /// <summary>32 cars of 1974: the mean is linear in weight, power and gearbox; one spread for all.</summary>
    public static Model MotorCars()
    {
        var data = DataSet.Read("mtcars_gaussian");
        var mu = data.Predictor("mu");
        var logSigma = LinearPredictor.Scalar("logsigma");
        return new Model(data, [mu, logSigma], () =>
            FuelConsumption.LossAndGradient(data.Y, mu.Value, logSigma.Value[0], mu.Gradient, logSigma.Gradient))
        {
            Loss = typeof(FuelConsumption),
            Title = "Miles per gallon of 32 cars, by weight, power and gearbox",
        };
    }

    /// <summary>A crash test: mean and spread are broken lines in time. The design describes log σ; log σ² is twice that.</summary>
    public static Model CrashTest()
    {
        var data = DataSet.Read("mcycle_hetero");
        var mu = data.Predictor("mu");
        var logVariance = data.Predictor("logsigma", scale: 2);
        return new Model(data, [mu, logVariance], () =>
            HeadAcceleration.LossAndGradient(data.Y, mu.Value, logVariance.Value, mu.Gradient, logVariance.Gradient))
        {
            Loss = typeof(HeadAcceleration),
            Title = "Acceleration of a rider's head in a crash, mean and spread over time",
        };
    }

    /// <summary>21 days of a chemical plant: median regression, whose likelihood has kinks.</summary>
    public static Model ChemicalPlant()
    {
        var data = DataSet.Read("stackloss_laplace");
        var mu = data.Predictor("mu");
        var logScale = LinearPredictor.Scalar("logb");
        return new Model(data, [mu, logScale], () =>
            AmmoniaLoss.LossAndGradient(data.Y, mu.Value, logScale.Value[0], mu.Gradient, logScale.Gradient))
        {
            Loss = typeof(AmmoniaLoss),
            Title = "Ammonia escaping from a plant, by air flow, water and acid",
            Solver = new VertexSolver(mu),
            Tolerance = 1e-4,
        };
    }

    /// <summary>189 births: logistic regression.</summary>
    public static Model Births()
    {
        var data = DataSet.Read("birthwt_logit");
        var logitP = data.Predictor("logit");
        return new Model(data, [logitP], () =>
            LowBirthWeight.LossAndGradient(data.Y, logitP.Value, logitP.Gradient))
        {
            Loss = typeof(LowBirthWeight),
            Title = "Low weight of 189 newborn children, by age, smoking and history of the mother",
        };
    }

    /// <summary>1681 tenants in 72 groups, each row weighted by the people in it.</summary>
    public static Model Tenants()
    {
        var data = DataSet.Read("housing_multinomial");
        var answer = data.Y.Select(y => (int)y).ToArray();
        var people = data.Column("weight");
        var logits = data.Logits("logit", classes: 3);
        return new Model(data, [logits], () =>
            Satisfaction.LossAndGradient(answer, logits.Value, logits.Gradient, weights: people))
        {
            Loss = typeof(Satisfaction),
            Title = "Satisfaction of 1681 tenants in Copenhagen, by influence, type and contact",
        };
    }

    /// <summary>915 doctoral students: some never publish, the others write negative binomial counts.</summary>
    public static Model Biochemists()
    {
        var data = DataSet.Read("biochemists_zinb");
        var logMu = data.Predictor("logmu");
        var logTheta = LinearPredictor.Scalar("logtheta");
        var logitPi = data.Predictor("pilogit");
        return new Model(data, [logMu, logTheta, logitPi], () =>
            PublishedArticles.LossAndGradient(
                data.Y, logMu.Value, logTheta.Value[0], logitPi.Value, logMu.Gradient, logTheta.Gradient, logitPi.Gradient))
        {
            Loss = typeof(PublishedArticles),
            Title = "Articles by 915 doctoral students, by sex, family, school and mentor",
        };
    }
}
