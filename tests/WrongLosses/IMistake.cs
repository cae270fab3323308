namespace WrongLosses;

/// <summary>One mistake in an otherwise right loss.</summary>
public interface IMistake
{
    static virtual double Loss(double loss, double y) => loss;

    static virtual float SingleLoss(float loss) => loss;

    static virtual double Sum(double sum) => sum;

    static virtual double Gradient(double gradient, double y) => gradient;

    static virtual float SingleGradient(float gradient) => gradient;

    static virtual double GradientWeight(double weight) => weight;

    static virtual double GradientDivisor(double divisor) => divisor;
}

/// <summary>No mistake: what the others differ from.</summary>
public struct NoMistake : IMistake;

public struct WrongSign : IMistake
{
    public static double Gradient(double gradient, double y) => -gradient;
}

public struct WrongConstant : IMistake
{
    public static double Loss(double loss, double y) => loss + 1e-6;
}

/// <summary>Wrong in one observation of many, and there not in the derivative.</summary>
public struct WrongBranch : IMistake
{
    public static double Loss(double loss, double y) => y > 5 ? 2 * loss : loss;
}

/// <summary>An epsilon inside, of the size that losses are often given one.</summary>
public struct WrongEpsilon : IMistake
{
    public static double Gradient(double gradient, double y) => gradient + 1e-7;
}

public struct WrongSingle : IMistake
{
    public static float SingleLoss(float loss) => loss * 1.001f;
}

public struct WrongSingleGradient : IMistake
{
    public static float SingleGradient(float gradient) => gradient + 0.001f;
}

public struct WrongSum : IMistake
{
    public static double Sum(double sum) => sum * (1 + 1e-6);
}

public struct WrongWeights : IMistake
{
    public static double GradientWeight(double weight) => 1;
}

public struct WrongMean : IMistake
{
    public static double GradientDivisor(double divisor) => 1;
}

/// <summary>A number where there is none.</summary>
public struct WrongDomain : IMistake
{
    public static double Loss(double loss, double y) => double.IsNaN(loss) ? 0 : loss;
}
