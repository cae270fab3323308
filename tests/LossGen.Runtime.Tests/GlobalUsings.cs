global using LossGen;
